import type { Corpus } from '../format/corpus.ts';

/** From which share of the pages on a name in Latin letters is what the site is about. */
const most = 0.25;

/**
 * The keys of what the whole site is about: a name in Latin letters that a quarter of all pages contain. Whoever types
 * it tells nothing of what they want. Ordinary words that are as frequent (支払い, 番号) still part one page from another.
 */
export function subjectOf(corpus: Corpus): ReadonlySet<number> {
  const { sections, sectionsOf, keys, tokens } = corpus;
  const names = new Map(
    tokens.flatMap((token, at) => (/^[A-Z][A-Za-z]+$/.test(token) ? [[at, keys[at]?.[0]] as const] : [])),
  );
  const pages = new Map<number, Set<number>>();
  for (const { page, title, heading, text } of sections) {
    for (const token of [title, heading, text].flat()) {
      const key = names.get(token);
      if (key !== undefined) pages.set(key, (pages.get(key) ?? new Set()).add(page));
    }
  }
  return new Set([...pages].flatMap(([key, found]) => (found.size > most * sectionsOf.length ? [key] : [])));
}
