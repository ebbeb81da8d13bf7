/** A run of text, and whether it is what was searched for. */
export interface Run {
  readonly text: string;
  readonly isMatch: boolean;
}

const match = /\[\[([\s\S]*?)\]\]/g;

/** Splits an excerpt at its `[[` and `]]`; brackets without a partner are text. */
export function runsOf(excerpt: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: whole, 1: text = '', index } of excerpt.matchAll(match)) {
    runs.push({ text: excerpt.slice(end, index), isMatch: false }, { text, isMatch: true });
    end = index + whole.length;
  }
  runs.push({ text: excerpt.slice(end), isMatch: false });
  return runs.filter(({ text }) => text !== '');
}
