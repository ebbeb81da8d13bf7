import type { Place } from '#lib/content/index.ts';
import { namedInFront } from './front-facts.ts';
import type { Content } from './read-content.ts';

/** A fact named in a text, and where. */
export interface NamedFact extends Place {
  readonly id: string;
}

/** The addresses of the pages that use each fact, by fact id. */
export function factUses({ articles, flowTexts }: Content): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const { address, text } of Object.values(flowTexts)) {
    for (const { id } of factPlaceholders(text)) uses.set(id, [...new Set([...(uses.get(id) ?? []), address])]);
  }
  for (const { article, text } of articles) {
    const ids = new Set([
      ...namedInFront(article).map(({ id }) => id),
      ...article.body.facts.map(({ id }) => id),
      ...factPlaceholders(text).map(({ id }) => id),
    ]);
    for (const id of ids) uses.set(id, [...(uses.get(id) ?? []), article.path]);
  }
  return uses;
}

/** The `{{fact}}` placeholders of a text. A placeholder with an unknown form is not one: the page shows it as it stands. */
export function factPlaceholders(text: string): NamedFact[] {
  return text.split('\n').flatMap((content, index) =>
    [...content.matchAll(/\{\{([^{}]*?)(?::sentence)?\}\}/g)].map((match) => ({
      id: match[1] ?? '',
      line: index + 1,
      column: match.index + 1,
    })),
  );
}
