/** What a search answers a question with, as far as an assistant looks at it. */
export interface Found {
  /** What is told before the results. */
  readonly notices: readonly string[];
  /** The addresses of the results, the best first. */
  readonly addresses: readonly string[];
}

/** A search that an assistant can ask. */
export interface AskedSearch {
  readonly name: string;
  readonly find: (question: string) => Promise<Found>;
}

/** A text that the assistant has read. */
export interface ReadText {
  /** The address of the page; absent for a notice of the search. */
  readonly page?: string;
  readonly text: string;
}

/** How many results an assistant opens. */
export const resultsRead = 3;

/**
 * Stands for an assistant, without its chance: it asks the question as it is, opens the first results, and reads of each
 * the first section of its Markdown copy. A result without a copy gives it nothing.
 */
export async function readAsAssistant(
  search: AskedSearch,
  copyOf: (page: string) => string | undefined,
  question: string,
): Promise<readonly ReadText[]> {
  const { notices, addresses } = await search.find(question);
  const pages = addresses.slice(0, resultsRead).map((address) => address.split('#', 1)[0] ?? address);
  return [
    ...notices.map((text) => ({ text })),
    ...pages.flatMap((page) => {
      const copy = copyOf(page);
      return copy === undefined ? [] : [{ page, text: firstSection(copy) }];
    }),
  ];
}

/** The text of a Markdown copy before its first heading below the title, without the marks of Markdown. */
export function firstSection(copy: string): string {
  const [section = ''] = copy.split(/^(?:## |---$)/m);
  return section
    .replaceAll(/\[\^[^\]]+\]/g, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replaceAll(/[`*\\]/g, '')
    .replaceAll(/^(?:#|>|[-*]|\d+[.]) ?/gm, '');
}
