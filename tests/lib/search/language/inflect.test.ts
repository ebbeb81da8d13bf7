import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOf, keyOf, possibleOf, stemOf, type WordClass } from '#lib/search/language/inflect.ts';

const verbs = [
  ['書く', 'k', ['書か', '書き', '書け', '書こ', '書い', '書ける']],
  ['行く', 'q', ['行か', '行き', '行っ', '行ける']],
  ['急ぐ', 'g', ['急が', '急ぎ', '急い', '急げる']],
  ['戻す', 's', ['戻さ', '戻し', '戻そ', '戻せる']],
  ['待つ', 't', ['待た', '待ち', '待っ', '待てる']],
  ['選ぶ', 'b', ['選ば', '選び', '選ん', '選べる']],
  ['頼む', 'm', ['頼ま', '頼み', '頼ん', '頼める']],
  ['送る', 'r', ['送ら', '送り', '送っ', '送れる']],
  ['払う', 'w', ['払わ', '払い', '払っ', '払お', '払える']],
  ['届ける', '1', ['届け']],
  ['高い', 'a', ['高く', '高かっ', '高さ', '高けれ', '高そう']],
  ['番号', 'n', []],
] as const satisfies readonly (readonly [string, WordClass, readonly string[]])[];

test.each(verbs)('%s（%s）は、辞書の形とその変化のすべてになる', (base, kind, forms) => {
  expect(formsOf(base, kind)).toEqual(expect.arrayContaining([base, ...forms]));
});

test.each(verbs)('%s（%s）のどの形も、変わらないところで始まる', (base, kind) => {
  for (const form of formsOf(base, kind)) expect(form.startsWith(stemOf(base, kind))).toBe(true);
});

test('動詞は、それを名詞にした形で知られる', () => {
  expect(keyOf('しはらう', 'w')).toBe('しはらい');
  expect(keyOf('とどく', 'k')).toBe('とどき');
  expect(keyOf('といあわせる', '1')).toBe('といあわせ');
  expect(keyOf('ばんごう', 'n')).toBe('ばんごう');
});

describe('できることを言う動詞', () => {
  test.each(verbs.filter(([, kind]) => 'kgstbmrw'.includes(kind)))('%s（%s）に戻る', (base, kind) => {
    const possible = formsOf(base, kind).find((form) => form.endsWith('る') && form.length === base.length + 1) ?? '';
    expect(possibleOf(possible)).toEqual({ base, kind });
  });

  test('そうでない言葉は、どの動詞にも戻らない', () => {
    for (const word of ['番号', 'る', '', '届いた']) expect(possibleOf(word)).toBeUndefined();
  });
});

test('どんな言葉でも、どの変わり方でも、辞書の形は形の1つになる', () => {
  const kinds = verbs.map(([, kind]) => kind);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom(...kinds), (stem, kind) => {
      const base = kind === 'n' ? stem : stem + (verbs.find(([, each]) => each === kind)?.[0].at(-1) ?? '');
      expect(formsOf(base, kind)).toContain(base);
      expect(new Set(formsOf(base, kind)).size).toBe(formsOf(base, kind).length);
    }),
  );
});
