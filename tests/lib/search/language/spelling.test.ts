import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spellings } from '#lib/search/language/spelling.ts';

test.each([
  ['申し込み', 'もうしこみ', ['申込み', '申込', '申し込', 'もうし込み', '申しこみ']],
  ['問い合わせ', 'といあわせ', ['問合せ', '問合わせ', '問い合せ', '問合', '問いあわせ']],
  ['払い戻し', 'はらいもどし', ['払戻し', '払戻', '払いもどし', 'はらい戻し']],
  ['取り消す', 'とりけす', ['取消す', '取消', '取りけす']],
])('%s（%s）には、送りがなを省いた形と、かなを交ぜた形がある', (word, reading, forms) => {
  expect(spellings(word, reading)).toEqual(expect.arrayContaining(forms));
});

test('送りがなを省いたうえに、かなを交ぜはしない', () => {
  expect(spellings('払い戻し', 'はらいもどし')).not.toContain('はら戻し');
});

test('漢字だけの言葉と、読みの合わない言葉に、ほかの形はない', () => {
  expect(spellings('番号', 'ばんごう')).toEqual([]);
  expect(spellings('払い', 'しはら')).toEqual([]);
});

const unit = fc.constantFrom(...'払戻申込問合番号々いりしせわみもは.*([?');

test('どんな言葉と読みでも、形は2字以上で、言葉とも読みとも違い、重ならない', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 10 }), fc.string({ unit, maxLength: 12 }), (word, reading) => {
      const forms = spellings(word, reading);
      expect(new Set(forms).size).toBe(forms.length);
      for (const form of forms) {
        expect(form.length).toBeGreaterThan(1);
        expect([word, reading]).not.toContain(form);
      }
    }),
    { numRuns: 1000 },
  );
});
