import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { refusalOf } from '#components/browser/search/refusal.ts';
import { readGolden } from '#tests/search/golden.ts';

test('番号らしい数字は送らず、何を消せばよいかを言う', () => {
  expect(refusalOf('12345678901 返金', 200)).toMatch(/^番号らしい数字は、お使いの端末の外へ送りません。番号を消して/);
});

test('長すぎる文は送らず、何文字までかと、いま何文字かを言う', () => {
  expect(refusalOf('あ'.repeat(201), 200)).toMatch(/^一度にさがせるのは200文字までです（いま201文字）。/);
});

test('ちょうどの長さまでは送れる。絵文字も1文字と数える', () => {
  expect(refusalOf('あ'.repeat(200), 200)).toBeUndefined();
  expect(refusalOf('😀'.repeat(200), 200)).toBeUndefined();
});

test('番号があって長すぎるなら、番号のほうを言う', () => {
  expect(refusalOf(`12345678901${'あ'.repeat(201)}`, 200)).toMatch(/^番号らしい数字/);
});

test('人が打つ言葉の見本のうち、送らないのは電話番号だけ', async () => {
  const texts = readGolden(await readFile('tests/search/golden.yaml', 'utf8')).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(250);
  expect(texts.filter((text) => refusalOf(text, 200) !== undefined)).toEqual(['0120-000-000']);
});
