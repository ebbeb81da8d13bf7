const rows = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  r: 'らりるれろ',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だじずでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  x: 'ぁぃぅぇぉ',
  l: 'ぁぃぅぇぉ',
  v: ['ば', 'び', 'ぶ', 'べ', 'ぼ'],
  f: ['ふぁ', 'ふぃ', 'ふ', 'ふぇ', 'ふぉ'],
  w: ['わ', 'うぃ', 'う', 'うぇ', 'を'],
  j: ['じゃ', 'じ', 'じゅ', 'じぇ', 'じょ'],
  c: ['か', 'し', 'く', 'せ', 'こ'],
  q: ['くぁ', 'くぃ', 'く', 'くぇ', 'くぉ'],
  y: ['や', 'い', 'ゆ', 'いぇ', 'よ'],
  ky: yoon('き'),
  sh: ['しゃ', 'し', 'しゅ', 'しぇ', 'しょ'],
  sy: yoon('し'),
  ch: ['ちゃ', 'ち', 'ちゅ', 'ちぇ', 'ちょ'],
  ty: yoon('ち'),
  cy: yoon('ち'),
  th: ['てゃ', 'てぃ', 'てゅ', 'てぇ', 'てょ'],
  dh: ['でゃ', 'でぃ', 'でゅ', 'でぇ', 'でょ'],
  ts: ['つぁ', 'つぃ', 'つ', 'つぇ', 'つぉ'],
  ny: yoon('に'),
  hy: yoon('ひ'),
  my: yoon('み'),
  ry: yoon('り'),
  gy: yoon('ぎ'),
  zy: yoon('じ'),
  jy: yoon('じ'),
  dy: yoon('じ'),
  by: yoon('び'),
  py: yoon('ぴ'),
  fy: yoon('ふ'),
  xy: ['ゃ', 'ぃ', 'ゅ', 'ぇ', 'ょ'],
  ly: ['ゃ', 'ぃ', 'ゅ', 'ぇ', 'ょ'],
} as const satisfies Readonly<Record<string, string | readonly string[]>>;

function yoon(kana: string): string[] {
  return ['ゃ', 'ぃ', 'ゅ', 'ぇ', 'ょ'].map((small) => kana + small);
}

const vowels = 'aiueo';

/** Every syllable as it is typed, with its kana. */
const syllables: ReadonlyMap<string, string> = new Map([
  ...Object.entries(rows).flatMap(([consonant, kana]) =>
    [...kana].map((each, index) => [consonant + vowels[index], each] as const),
  ),
  ['nn', 'ん'],
  ["n'", 'ん'],
  ['xn', 'ん'],
  ['xtu', 'っ'],
  ['ltu', 'っ'],
  ['xtsu', 'っ'],
]);

const longestSyllable = 4;

/** Romaji as kana, and the letters at its end that are not yet a whole syllable. */
export interface Kana {
  readonly kana: string;
  readonly rest: string;
}

/**
 * Reads Latin letters as romaji of any system. Returns `undefined` when they are not romaji. Long-vowel marks are
 * dropped, as in `fold`.
 */
export function kanaFromRomaji(latin: string): Kana | undefined {
  let kana = '';
  let at = 0;
  while (at < latin.length) {
    const match = syllableAt(latin, at) ?? markAt(latin, at, kana);
    if (match === undefined) break;
    kana += match.kana;
    at += match.length;
  }
  const rest = latin.slice(at);
  return rest === '' || (rest.length < longestSyllable && pendingKana(rest).length > 0) ? { kana, rest } : undefined;
}

interface SyllableMatch {
  readonly kana: string;
  readonly length: number;
}

function syllableAt(latin: string, at: number): SyllableMatch | undefined {
  for (let length = Math.min(longestSyllable, latin.length - at); length > 0; length -= 1) {
    const kana = syllables.get(latin.slice(at, at + length));
    // The second n of "nn" may begin the next syllable: konna is こんな, konnan こんなん.
    if (kana === undefined || (latin.startsWith('nn', at) && length === 2 && /^[aiueoy]/.test(latin.slice(at + 2)))) {
      continue;
    }
    return { kana, length };
  }
  return undefined;
}

// ん before a consonant, m before b and p as in shimbun, doubled consonants, and the hyphen of pasuwa-do.
function markAt(latin: string, at: number, before: string): SyllableMatch | undefined {
  const rest = latin.slice(at);
  if (/^n[^aiueoy']/.test(rest) || /^m[bp]/.test(rest)) return { kana: 'ん', length: 1 };
  if (/^([bcdfghjkpqrstvyz])\1/.test(rest) || rest.startsWith('tch')) return { kana: 'っ', length: 1 };
  if (/^-/.test(rest) && before !== '') return { kana: '', length: 1 };
  return undefined;
}

/** The kana that an unfinished syllable may become: `b` may be ば, び … or びゃ. */
export function pendingKana(latin: string): string[] {
  const found = [...syllables].filter(([typed]) => typed.startsWith(latin)).map(([, kana]) => kana);
  if (latin === 'n') found.push('ん');
  const doubled = /^([bcdfghjkpqrstvyz])\1/.test(latin) ? pendingKana(latin.slice(1)).map((kana) => `っ${kana}`) : [];
  return [...new Set([...found, ...doubled])];
}
