/** A run of kanji or of other characters in a word, with its part of the reading. */
interface WordRun {
  readonly written: string;
  readonly read: string;
}

const kanji = /[\p{Script=Han}々]/u;
const runs = /[\p{Script=Han}々]+|[^\p{Script=Han}々]+/gu;

/** Divides a reading among the runs of a word. Returns `undefined` when reading and word do not fit together. */
function alignReading(word: string, reading: string): WordRun[] | undefined {
  const parts = word.match(runs) ?? [];
  const pattern = parts.map((part) => (kanji.test(part) ? '(.+?)' : `(${literally(part)})`)).join('');
  const [, ...found] = new RegExp(`^${pattern}$`, 'u').exec(reading) ?? [];
  if (found.length !== parts.length) return undefined;
  return parts.map((written, index) => ({ written, read: found[index] ?? '' }));
}

const mostRuns = 8;

/**
 * Other ways of writing a word of kanji and kana: without okurigana (申し込み, 申込み, 申込), or with some kanji as
 * kana (払いもどし). The two are never combined, because はら is not a spelling of 払い.
 */
export function spellings(word: string, reading: string): string[] {
  const parts = alignReading(word, reading) ?? [];
  if (parts.length < 2 || parts.length > mostRuns) return [];
  const shorter = combine(parts, ({ written }, index) =>
    isKanji(written) || index === 0 ? [written] : endsOf(written),
  );
  const half = combine(parts, ({ written, read }) => (isKanji(written) ? [written, read] : [written]));
  return [...new Set([...shorter, ...half])].filter((form) => form.length > 1 && form !== word && form !== reading);
}

function combine(parts: readonly WordRun[], waysOf: (part: WordRun, index: number) => readonly string[]): string[] {
  return parts.reduce<string[]>(
    (forms, part, index) => forms.flatMap((form) => waysOf(part, index).map((way) => form + way)),
    [''],
  );
}

// The わせ of 問い合わせ is written in full, as せ, or not at all.
function endsOf(okurigana: string): string[] {
  return Array.from({ length: okurigana.length + 1 }, (_, index) => okurigana.slice(index));
}

function isKanji(run: string): boolean {
  return kanji.test(run);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
