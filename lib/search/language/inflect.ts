/**
 * How a word inflects: `n` does not; `k g s t b m r w` are godan verbs of that row (`q` is 行く); `1` is an ichidan
 * verb; `a` is an adjective in い. Other inflections do not matter for a search.
 */
export type WordClass = 'n' | 'k' | 'q' | 'g' | 's' | 't' | 'b' | 'm' | 'r' | 'w' | '1' | 'a';

/** The a, i, u, e and o stems of each row, and the stem before て and た. */
const rows: Readonly<Record<Exclude<WordClass, 'n' | '1' | 'a'>, string>> = {
  k: 'かきくけこい',
  q: 'かきくけこっ',
  g: 'がぎぐげごい',
  s: 'さしすせそし',
  t: 'たちつてとっ',
  b: 'ばびぶべぼん',
  m: 'まみむめもん',
  r: 'らりるれろっ',
  w: 'わいうえおっ',
};

const adjectiveEndings = ['い', 'く', 'かっ', 'さ', 'き', 'け', 'けれ', 'そう'];

/** The part of a word that is the same in all its forms. */
export function stemOf(base: string, kind: WordClass): string {
  return kind === 'n' ? base : base.slice(0, -1);
}

/** The part of a reading that becomes the word's key. For a verb it is the form before ます, which is also its noun. */
export function keyOf(reading: string, kind: WordClass): string {
  if (kind === 'n') return reading;
  const stem = stemOf(reading, kind);
  return kind === '1' || kind === 'a' ? stem : stem + (rows[kind][1] ?? '');
}

/** Every form of a word, without the auxiliaries that follow it (ます, ない, た and so on). */
export function formsOf(base: string, kind: WordClass): string[] {
  if (kind === 'n') return [base];
  const stem = stemOf(base, kind);
  if (kind === '1') return [base, stem];
  // 払える is indexed as 払う: see `plainVerb`.
  const endings = kind === 'a' ? adjectiveEndings : [...new Set(rows[kind]), `${rows[kind][3]}る`];
  return endings.map((ending) => stem + ending);
}

/** The verb from which a potential verb is derived: 選ぶ for 選べる. The result is not always a real verb. */
export function possibleOf(base: string): { base: string; kind: WordClass } | undefined {
  const ending = base.at(-2) ?? '';
  const found = Object.entries(rows).find(([kind, row]) => kind !== 'q' && row[3] === ending);
  if (found === undefined || !base.endsWith('る')) return undefined;
  return { base: base.slice(0, -2) + (found[1][2] ?? ''), kind: found[0] as WordClass };
}
