import fc from 'fast-check';
import { hostileText } from './hostile-text.ts';

// Known words, so that something is found, and texts that searches often fail on.
const pieces = [
  'ローソン¦番号¦払い¦コンビニ¦期限¦メール¦届かない¦ファミマ¦amazon¦konbini¦bangou¦sh¦n¦kk¦tch¦ﾛｰｿﾝ¦ｶﾞ¦ﾞ¦が¦か\u3099¦\u3099¦\u309a',
  '8888¦８８８８¦30万円¦三十万¦300,000円¦6日¦15:00¦0120-000-000¦１¦①¦㍻¦㌔¦½¦十¦億¦#¦-¦ー¦〜¦っ¦ん¦ゔ¦ヵ¦ゕ',
  '\' OR 1=1 --¦"; DROP TABLE pages;¦<b>¦</b>¦<img src=x onerror=alert(1)>¦&lt;¦[[¦]]¦[[[¦]]]¦{{a.b}}¦${x¦(a+)+$¦.*¦\\¦[^¦(?:¦|¦*¦%00',
  '\u202e¦\u202d¦\u2066¦\u2069¦\u200b¦\u200d¦\u2060¦\ufeff¦\ufe0f¦\u{e0100}¦\u0301¦\u0000¦\u0007¦\u007f¦\u0085¦\u2028¦\r\n¦\t¦　¦ ',
  '\ud800¦\udfff¦👨‍👩‍👧¦🏳️‍🌈¦\u{20000}¦𠮷¦々¦〆¦ﬀ¦ß¦İ¦ı¦Å¦Ω¦\ufffe¦\ue000¦ａｂｃ¦ＡＢＣ¦constructor¦__proto__¦ない¦ません',
].flatMap((line) => line.split('¦'));

/** An arbitrary query, often with text that is difficult to fold, segment and mark; sometimes very long. */
export const hostileQuery: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 24 }) },
  { weight: 2, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(199, 200, 201, 10_000)).map(([piece, times]) => {
      return piece.repeat(times);
    }),
  },
);
