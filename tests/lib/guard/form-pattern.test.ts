import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containsPrivateNumber, publicPattern } from '#lib/guard/index.ts';

// Browsers read a pattern with `v`, those before 2023 with `u`.
const patterns = ['v', 'u'].map((flag) => new RegExp(`^(?:${publicPattern})$`, flag));

test.each([
  '2061427583',
  '20614',
  '2061-4275-839',
  '２０６１４２７５８３９',
  '①②③④⑤',
  '二〇六一四二七五八三九',
  '2061a4275b839',
  '2061年4275円839',
  '2026-11-30-2061',
  '一二三 4567',
])('スクリプトがなくても「%s」は欄が送らない', (text) => {
  expect(patterns.map((pattern) => pattern.test(text))).toEqual([false, false]);
});

test.each([
  '',
  '番号が届かない',
  '8888',
  '８８８８ ローソン',
  '11桁 13桁',
  '30万円',
  '三井住友カードで二回目の二段階認証',
])('スクリプトがなくても「%s」はさがせる', (text) => {
  expect(patterns.map((pattern) => pattern.test(text))).toEqual([true, true]);
});

const pieces = '0 5 20 61 4275 839 2026 11 - / : ー . , 、 ( 年 月 日 円 桁 つ a の ¥ 万 時 \u200b'.split(' ');
const anyText = fc.array(fc.constantFrom(...pieces, ' ', '　'), { maxLength: 14 }).map((parts) => parts.join(''));

test('スクリプトのない欄は、スクリプトが止めるものをどれも止める', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(containsPrivateNumber(text));
      expect(patterns.map((pattern) => pattern.test(text))).toEqual([false, false]);
    }),
    { numRuns: 5000 },
  );
});
