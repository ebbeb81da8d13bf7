import { expect, test } from 'vitest';
import { readQuestions } from './questions.ts';

const question = `- id: fee
  half: blind
  ask: 手数料はかかりますか
  wording: https://example.jp/
  mustSay: 無料。
  mustNotSay: かかる。
  must:
    - { fact: konbini.fee, says: かかりません }
  mustNot:
    - { fact: konbini.fee, says: かかります }
`;
const isFact = (id: string) => id === 'konbini.fee';

test('質問を読む。だれの質問かを書かなければ、買う人のもの', () => {
  const [read] = readQuestions(question, isFact);
  expect(read?.audience).toBe('buyer');
  expect(read?.must[0]?.says.test('手数料はかかりません。')).toBe(true);
});

test('誤りは、場所と、見つけたものと、書くことを言う', () => {
  const wrong = question.replace('half: blind', 'half: some').replace('says: かかりません', "says: '（('");
  expect(() => readQuestions(wrong, isFact)).toThrowErrorMatchingInlineSnapshot(`
    [Error: tests/assistants/questions.yaml:2:9 「1番目 の half」の値 some は使えません。
      → half は blind か seen です。
    tests/assistants/questions.yaml:8:34 「1番目 の must の 1番目 の says」の値 '（(' は使えません。
      → says に、写しの文に当たる正規表現を書いてください。かっこの対応なども確かめてください。]
  `);
});

test('同じ名前、出どころのない言葉、台帳にない事実を断る', () => {
  const unsourced = question.replace(/ {2}wording: .*\n/, '').replace('fact: konbini.fee', 'fact: konbini.free');
  expect(() => readQuestions(question + unsourced, isFact)).toThrowErrorMatchingInlineSnapshot(`
    [Error: tests/assistants/questions.yaml:11:1 「fee」という id が2つあります。
      → 別の名前にしてください。
    tests/assistants/questions.yaml:11:1 「fee」に wording がありません。
      → 言葉の出どころを書いてください。
    tests/assistants/questions.yaml:11:1 「fee」の事実 konbini.free は台帳にありません。
      → content/facts の id を書いてください。]
  `);
});
