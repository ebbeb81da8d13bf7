import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toKana, toRomaji } from 'wanakana';
import { fold } from '#lib/search/language/fold.ts';
import { kanaFromRomaji, pendingKana } from '#lib/search/language/romaji.ts';

test.each([
  ['konbini', 'こんびに'],
  ['konnbini', 'こんびに'],
  ['kombini', 'こんびに'],
  ['shiharai', 'しはらい'],
  ['siharai', 'しはらい'],
  ['bangou', 'ばんごう'],
  ['matchi', 'まっち'],
  ['macchi', 'まっち'],
  ["kin'yuu", 'きんゆう'],
  ['konna', 'こんな'],
  ['konnnani', 'こんなに'],
  ['pasuwa-do', 'ぱすわど'],
  ['fuxamima', 'ふぁみま'],
  ['zyuusyo', 'じゅうしょ'],
  ['dhi', 'でぃ'],
  ['xtu', 'っ'],
])('%s は %s と読む', (romaji, kana) => {
  expect(kanaFromRomaji(romaji)).toEqual({ kana, rest: '' });
});

test.each([
  ['konb', 'こん', 'b'],
  ['k', '', 'k'],
  ['shih', 'し', 'h'],
  ['sh', '', 'sh'],
  ['hon', 'ほ', 'n'],
  ['amazonl', 'あまぞん', 'l'],
])('打ちかけの %s は、%s と %s になる', (romaji, kana, rest) => {
  expect(kanaFromRomaji(romaji)).toEqual({ kana, rest });
});

test.each(['https', 'lawson', "'", '-'])('%s は、かなにならない', (latin) => {
  expect(kanaFromRomaji(latin)).toBeUndefined();
});

test('1字だけ打った子音は、その行のどれかになる', () => {
  expect(pendingKana('k')).toEqual(expect.arrayContaining(['か', 'き', 'きゃ']));
  expect(pendingKana('n')).toEqual(expect.arrayContaining(['な', 'ん']));
  expect(pendingKana('kk')).toEqual(expect.arrayContaining(['っか']));
  expect(pendingKana('qx')).toEqual([]);
});

describe('wanakana と比べて', () => {
  const rows =
    'あいうえお かきくけこ さしすせそ たちつてと なにぬねの はひふへほ まみむめも や_ゆ_よ らりるれろ わ____ がぎぐげご ざじずぜぞ ばびぶべぼ ぱぴぷぺぽ';
  const plain = [...rows.replace(/[ _]/g, '')];
  const yoon = [...'きしちにひみりぎじびぴ'].flatMap((kana) => [...'ゃゅょ'].map((small) => kana + small));
  const syllable = fc.constantFrom(...plain, ...yoon);
  const doubled = fc.constantFrom(...'かきくけこさしすせそたちつてとぱぴぷぺぽ').map((kana) => `っ${kana}`);
  const kana = fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: syllable },
        { weight: 1, arbitrary: doubled },
        { weight: 1, arbitrary: fc.constant('ん') },
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('').replace(/ん+/g, 'ん'));

  test('どのかなの言葉も、ヘボン式にして読めば元に戻る', () => {
    fc.assert(
      fc.property(kana, (word) => {
        const read = kanaFromRomaji(toRomaji(word));
        // A final n may be ん or the beginning of な.
        const whole = read?.rest === 'n' ? `${read.kana}ん` : read?.kana;
        expect(whole, toRomaji(word)).toBe(fold(word));
      }),
      { numRuns: 2000 },
    );
  });

  test('どのローマ字も、読めれば同じかなになる', () => {
    const consonants = [
      '',
      ...'kstnhmyrwgzdbpjf',
      'sh',
      'ch',
      'ts',
      'ky',
      'sy',
      'ty',
      'ny',
      'hy',
      'my',
      'ry',
      'gy',
      'zy',
      'by',
      'py',
    ];
    const typed = fc.tuple(fc.constantFrom(...consonants), fc.constantFrom(...'aiueo')).map((pair) => pair.join(''));
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), (parts) => {
        const latin = parts.join('');
        const other = toKana(latin, { IMEMode: false });
        if (/[a-z]/i.test(other)) return;
        expect(kanaFromRomaji(latin)?.kana, latin).toBe(fold(other));
      }),
      { numRuns: 2000 },
    );
  });
});

test('どんな文字列も、読めるか、読めないと分かるかのどちらかになる', () => {
  const latin = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz-'"), maxLength: 30 });
  fc.assert(
    fc.property(latin, (text) => {
      const read = kanaFromRomaji(text);
      if (read === undefined) return;
      expect(text.endsWith(read.rest)).toBe(true);
      expect(read.kana).toMatch(/^[ぁ-ゖ]*$/);
      if (read.rest !== '') expect(pendingKana(read.rest).length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
