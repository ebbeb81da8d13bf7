import { expect, test } from 'vitest';
import { FactTexts } from '#lib/site/index.ts';
import { publicLinesSchema } from '#lib/site/public-lines.ts';

const line = {
  id: 'consumer',
  name: '消費者ホットライン',
  number: '188',
  matter: '困ったとき',
  answer: '近くの窓口につながります。',
  source: 'caa',
};

test('国の短い番号は、名前と番号と、かけたあとに起きることで、公の番号になる', () => {
  expect(publicLinesSchema.parse([line])).toEqual([line]);
});

test.each(['#9110', '110', '118'])('「%s」は、公の番号として書ける', (number) => {
  expect(publicLinesSchema.safeParse([{ ...line, number }]).success).toBe(true);
});

test.each(['0120-899-543', '0570-012-345', '03-1234-5678', '9110', '1888', '＃９１１０', ''])(
  '会社などの番号「%s」は、公の番号として書けない',
  (number) => {
    expect(publicLinesSchema.safeParse([{ ...line, number }]).error?.issues.map(({ message }) => message)).toEqual([
      "number に、国や警察の短い番号を '188' か '#9110' の形で書いてください。会社の番号は載せません。",
    ]);
  },
);

test('文の中の {{publicline.…}} は、名前と番号に置きかわる', () => {
  const texts = new FactTexts([], publicLinesSchema.parse([line]));
  expect(texts.fill('{{publicline.consumer}}に相談します。')).toBe('消費者ホットライン「188」に相談します。');
  expect(texts.fill('{{publicline.consumer:sentence}}')).toBe(
    '消費者ホットライン「188」（困ったとき）：近くの窓口につながります。',
  );
  expect(texts.fill('{{publicline.nobody}}')).toBe('{{publicline.nobody}}');
});
