import { Concepts } from '#lib/search/format/concepts.ts';
import type { Alike, Corpus, CorpusSection, Row } from '#lib/search/format/corpus.ts';
import { firstToken, lineEnd } from '#lib/search/format/data.ts';
import type { SectionType } from '#lib/search/format/section.ts';
import { fold } from '#lib/search/language/fold.ts';
import { Lexicon } from '#lib/search/language/lexicon.ts';
import { numberAt } from '#lib/search/language/number.ts';
import { FoundText } from '#lib/search/rank/found-text.ts';
import { invert, sectionUnits } from '#lib/search/rank/postings.ts';
import type { Lookup } from '#lib/search/rank/slots.ts';

/** A section as a test writes it: words with spaces between, names with line ends between. */
export interface SectionDraft {
  readonly heading?: string;
  readonly text?: string;
  readonly aliases?: string;
  readonly type?: SectionType;
  readonly topic?: string;
  readonly twin?: string;
  readonly isSignpost?: boolean;
  readonly few?: string;
}

/** A page by its title and sections; one without sections is its own answer alone. */
export interface PageDraft {
  readonly title: string;
  readonly sections?: readonly SectionDraft[];
  readonly nearby?: readonly number[];
  readonly alike?: readonly Alike[];
}

/** A corpus in which each space-separated word is one token and one key. */
export function aCorpus(pages: readonly PageDraft[], lexicon = new Lexicon()): Corpus {
  const tokens = Array<string>(firstToken).fill('\n');
  const rowOf = (text = ''): Row =>
    text.split('\n').flatMap((line, index) => {
      const words = line.split(' ').filter((word) => word !== '');
      return [...(index === 0 ? [] : [lineEnd]), ...words.map((word) => numberOf(tokens, word))];
    });
  const sections = pages.flatMap(({ title, sections: drafts = [{}] }, page) =>
    drafts.map(({ heading, text, aliases, type = 'guide', topic, twin, ...rest }, index): CorpusSection => {
      const rows = { title: rowOf(title), heading: rowOf(heading), text: rowOf(text), aliases: rowOf(aliases) };
      const marks = { isSignpost: rest.isSignpost ?? false, few: rest.few };
      return { url: `/${page}#${index}`, page, type, topic, twin, ...rows, ...marks };
    }),
  );
  const folded = tokens.map(fold);
  return {
    sections,
    sectionsOf: pages.map((_, page) => sections.flatMap((section, index) => (section.page === page ? [index] : []))),
    nearby: pages.map(({ nearby = [] }) => nearby),
    alike: pages.map(({ alike = [] }) => alike),
    lexicon,
    tokens,
    folded,
    keys: folded.map((word) => keysOf(word, lexicon)),
  };
}

/** Everything a query is looked up in, for a corpus. */
export function aLookup(
  corpus: Corpus,
  near: readonly (readonly string[])[] = [],
  weak: readonly string[] = [],
): Lookup {
  const concepts = new Concepts(near, corpus.lexicon, corpus.lexicon.keys.length);
  return {
    corpus,
    concepts,
    postings: invert(sectionUnits(corpus), corpus.keys, concepts),
    found: new FoundText(corpus),
    subject: new Set(),
    weak: new Set(weak.map((word) => corpus.lexicon.keyId(fold(word)))),
  };
}

function numberOf(tokens: string[], word: string): number {
  const known = tokens.indexOf(word, firstToken);
  return known === -1 ? tokens.push(word) - 1 : known;
}

function keysOf(word: string, lexicon: Lexicon): readonly number[] {
  if (word === '\n') return [];
  const number = numberAt(word, 0);
  if (number?.end === word.length) return [lexicon.keyId(number.key)];
  lexicon.addNew(word, 8);
  return lexicon.forms.get(word)?.keys ?? [];
}
