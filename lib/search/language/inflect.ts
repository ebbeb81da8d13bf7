/**
 * How a word changes: `n` not at all; `k g s t b m r w` a verb of that row (`q` is 行く); `1` a verb in る that keeps its
 * stem; `a` an adjective in い. Nothing else that changes carries meaning for a search.
 */
export type WordClass = 'n' | 'k' | 'q' | 'g' | 's' | 't' | 'b' | 'm' | 'r' | 'w' | '1' | 'a';

/** a, i, u, e, o of each row, and the form before て and た. */
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

/** What stays of a word in all its forms. */
export function stemOf(base: string, kind: WordClass): string {
  return kind === 'n' ? base : base.slice(0, -1);
}

/** The part of a reading by which a word is known: a verb by its form before ます, which is its noun, too. */
export function keyOf(reading: string, kind: WordClass): string {
  if (kind === 'n') return reading;
  const stem = stemOf(reading, kind);
  return kind === '1' || kind === 'a' ? stem : stem + (rows[kind][1] ?? '');
}

/** Every form of a word as it stands in a text, less what follows it (ます, ない, た and the like). */
export function formsOf(base: string, kind: WordClass): string[] {
  if (kind === 'n') return [base];
  const stem = stemOf(base, kind);
  if (kind === '1') return [base, stem];
  // 払える is 払う, too: see `plainVerb`.
  const endings = kind === 'a' ? adjectiveEndings : [...new Set(rows[kind]), `${rows[kind][3]}る`];
  return endings.map((ending) => stem + ending);
}

/** The verb that a verb of possibility is made of: 選べる of 選ぶ. There may be no such verb. */
export function possibleOf(base: string): { base: string; kind: WordClass } | undefined {
  const ending = base.at(-2) ?? '';
  const found = Object.entries(rows).find(([kind, row]) => kind !== 'q' && row[3] === ending);
  if (found === undefined || !base.endsWith('る')) return undefined;
  return { base: base.slice(0, -2) + (found[1][2] ?? ''), kind: found[0] as WordClass };
}
