import type { Corpus, CorpusSection } from '../format/corpus.ts';
import { fold } from '../language/fold.ts';
import type { PageHit } from './ranking.ts';

const signs = /[^\p{L}\p{N}]/gu;
/** A single character is the start of too many titles. */
const shortestBeginning = 2;

/** Pages by title, ignoring punctuation. */
export class Titles {
  /** The title of each page. */
  readonly #titles: readonly string[];

  constructor({ sections, sectionsOf, folded }: Corpus) {
    const titleOf = (section: CorpusSection | undefined) => section?.title.map((token) => folded[token]).join('') ?? '';
    this.#titles = sectionsOf.map(([first = 0]) => titleOf(sections[first]).replace(signs, ''));
  }

  /**
   * The pages whose titles start with the query, or whose whole title the query starts with. Somebody who types a title
   * must see its page, however common its words are.
   */
  begunBy(query: string): ReadonlySet<number> {
    const name = nameOf(query);
    // マー is two characters, although its folded form is one.
    if (name === '' || [...query.replace(signs, '')].length < shortestBeginning) return new Set();
    return new Set(this.#titles.flatMap((title, page) => (isBegun(title, name) ? [page] : [])));
  }

  /** Whether a query is a whole title. */
  isTitle(query: string): boolean {
    return this.#titles.includes(nameOf(query));
  }

  /** Moves the pages whose title equals the query to the front. */
  first(query: string, pages: readonly PageHit[]): readonly PageHit[] {
    const name = nameOf(query);
    const [best] = pages;
    if (name === '' || best === undefined) return pages;
    const isNamed = ({ page }: PageHit) => this.#titles[page] === name;
    const named = pages.filter(isNamed).map((page) => ({ ...page, score: best.score + page.score }));
    return [...named, ...pages.filter((page) => !isNamed(page))];
  }
}

function isBegun(title: string, name: string): boolean {
  return title.startsWith(name) || (title.length > 1 && name.startsWith(title));
}

function nameOf(query: string): string {
  return fold(query).replace(signs, '');
}
