/** Splits text like a search without a dictionary: Japanese into pairs of characters, other scripts into words. */
export function bigrams(text: string): string[] {
  const runs = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|[\p{L}\p{N}]+/gu);
  return (runs ?? []).flatMap((run) => (isJapanese(run) && run.length > 1 ? pairs(run) : [run]));
}

function isJapanese(run: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run);
}

function pairs(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}
