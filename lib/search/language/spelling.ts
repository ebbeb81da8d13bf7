/** A run of kanji in a word, with what it is read as when the word is read so. */
interface Part {
  readonly written: string;
  readonly read: string;
}

const kanji = /[\p{Script=Han}々]/u;
const runs = /[\p{Script=Han}々]+|[^\p{Script=Han}々]+/gu;

/** Which kana of a reading belong to which run of kanji; `undefined` when reading and writing do not meet. */
function alignReading(word: string, reading: string): Part[] | undefined {
  const parts = word.match(runs) ?? [];
  const pattern = parts.map((part) => (kanji.test(part) ? '(.+?)' : `(${literally(part)})`)).join('');
  const [, ...found] = new RegExp(`^${pattern}$`, 'u').exec(reading) ?? [];
  if (found.length !== parts.length) return undefined;
  return parts.map((written, index) => ({ written, read: found[index] ?? '' }));
}

const mostRuns = 8;

/**
 * The ways in which a word of kanji and kana is typed besides the usual one: okurigana left out (申し込み, 申込み, 申込),
 * or some of its kanji still in kana (払いもどし). Never both: はら is not 払い.
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

function combine(parts: readonly Part[], waysOf: (part: Part, index: number) => readonly string[]): string[] {
  return parts.reduce<string[]>(
    (forms, part, index) => forms.flatMap((form) => waysOf(part, index).map((way) => form + way)),
    [''],
  );
}

// わせ of 問い合わせ is written whole, せ, or not at all.
function endsOf(okurigana: string): string[] {
  return Array.from({ length: okurigana.length + 1 }, (_, index) => okurigana.slice(index));
}

function isKanji(run: string): boolean {
  return kanji.test(run);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
