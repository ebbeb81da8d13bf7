import { Concepts } from '../format/concepts.ts';
import { readCorpus } from '../format/corpus.ts';
import {
  firstToken,
  formatVersion,
  lineEnd,
  type PageEntry,
  type SearchData,
  type SectionEntry,
  sectionTypes,
  textEnd,
} from '../format/data.ts';
import { alphabetOf, packNumbers, packText } from '../format/pack.ts';
import type { SearchSection } from '../format/section.ts';
import { lexiconOf, type Vocabulary, wordLines, wordsToStore } from '../format/vocabulary.ts';
import { type Hints, noHints } from '../hints/hints.ts';
import { foldWithPositions } from '../language/fold.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Analyser } from '../language/morpheme.ts';
import { pagesAlike } from './likeness.ts';
import type { Synonyms } from './synonyms.ts';
import { WordCounts } from './word-counts.ts';

/** Makes the data for `openSearch`, analysing page by page. The same content gives the same bytes. */
export async function analyseSections(
  sections: readonly SearchSection[],
  synonyms: Synonyms,
  analyse: Analyser,
  progress: (done: number, total: number) => void = () => undefined,
  hints: Hints = noHints,
): Promise<SearchData> {
  const pages = pagesOf(sections);
  const counted = new WordCounts();
  for (const [index, page] of pages.entries()) {
    counted.addTexts(await analyse(textsOf(page)));
    progress(index + 1, pages.length);
  }
  counted.addKnown(await analyse(wordsOfSynonyms(synonyms, hints)));
  const vocabulary = counted.vocabulary(synonyms);
  const lexicon = lexiconOf(vocabulary);
  const rows = pages.flatMap(textsOf).map((text) => tokensOf(text, lexicon));
  const topics = [...new Set(sections.flatMap(({ topic }) => topic ?? []))];
  const data: SearchData = {
    format: formatVersion,
    ...packTexts(rows, vocabulary),
    topics,
    pages: pageEntries(pages, topics),
    sections: sections.map(sectionEntry),
    signposts: sections.flatMap(({ isSignpost }, index) => (isSignpost ? [index] : [])),
    forFew: forFewIn(sections),
    synonyms,
    hints,
  };
  return { ...data, pages: withPagesAlike(data) };
}

function forFewIn(sections: readonly SearchSection[]): SearchData['forFew'] {
  const found: Record<string, number[]> = {};
  sections.forEach(({ few }, index) => {
    if (few !== undefined) found[few] = [...(found[few] ?? []), index];
  });
  return found;
}

function withPagesAlike(data: SearchData): PageEntry[] {
  const corpus = readCorpus(data);
  if (corpus === undefined) throw new Error('The search data just packed cannot be unpacked');
  const alike = pagesAlike(corpus, new Concepts(data.synonyms.near, corpus.lexicon, corpus.lexicon.keys.length));
  return data.pages.map(([path, topic, sections, nearby], page) => [
    path,
    topic,
    sections,
    nearby,
    (alike[page] ?? []).flat(),
  ]);
}

type Packed = Pick<SearchData, 'alphabet' | 'words' | 'grammar' | 'tokens' | 'texts'>;

function packTexts(rows: readonly (readonly string[])[], { words, grammar }: Vocabulary): Packed {
  const tokens = byFrequency(rows.flat());
  const numbers = new Map(tokens.map((token, index) => [token, index + firstToken]));
  const lines = { words: wordLines(wordsToStore(words)), grammar: grammar.join('\n'), tokens: tokens.join('\n') };
  const alphabet = alphabetOf(Object.values(lines));
  return {
    alphabet,
    words: packText(lines.words, alphabet),
    grammar: packText(lines.grammar, alphabet),
    tokens: packText(lines.tokens, alphabet),
    texts: packNumbers(rows.flatMap((row) => [...row.map((token) => numbers.get(token) ?? lineEnd), textEnd])),
  };
}

/** The texts of a page in the order in which `corpus.ts` reads them. */
function textsOf([first, ...rest]: Page): string[] {
  const ofSection = ({ section = '', text, aliases = '' }: SearchSection) => [section, text, aliases];
  return [first.title, ...[first, ...rest].flatMap(ofSection)];
}

type Page = readonly [SearchSection, ...SearchSection[]];

/** Groups the sections by page and keeps the order of the pages. */
function pagesOf(sections: readonly SearchSection[]): Page[] {
  const pages: [SearchSection, ...SearchSection[]][] = [];
  for (const section of sections) {
    const last = pages.at(-1);
    if (last?.[0].page === section.page) last.push(section);
    else pages.push([section]);
  }
  return pages;
}

function pageEntries(pages: readonly Page[], topics: readonly string[]): PageEntry[] {
  const numbers = new Map(pages.map(([{ page }], index) => [page, index]));
  return pages.map((page) => {
    const [{ page: path, topic = '', nearby = [] }] = page;
    return [path, topics.indexOf(topic), page.length, nearby.flatMap((each) => numbers.get(each) ?? []), []];
  });
}

function sectionEntry({ page, url, type, twin }: SearchSection): SectionEntry {
  const anchor = url.slice(page.length + 1);
  const number = sectionTypes.indexOf(type);
  return twin === undefined ? [anchor, number] : [anchor, number, twin.slice(page.length + 1)];
}

/** The words used in synonyms and hints. Our texts may not contain them. */
function wordsOfSynonyms({ names, near, asks }: Synonyms, { groups, few, hints, languages }: Hints): string[] {
  const patterns = [...Object.values(groups).flat(), ...hints.flatMap(({ hear, unless }) => [...hear, ...unless])]
    .flatMap((pattern) => pattern.split(' '))
    .filter((part) => !part.startsWith('〈'))
    .map((part) => part.replace(/:.*/, ''));
  const fewWords = Object.values(few).flat();
  const meanings = languages.flatMap(({ words }) => Object.keys(words));
  const members = [...Object.keys(names), ...near.flat(), ...Object.keys(asks), ...fewWords, ...patterns, ...meanings];
  return [...new Set(members.flatMap((member) => member.split(' ')))].sort();
}

/** Splits a text into tokens with their original spelling, and `\n` between lines. Joined, they give the text again. */
function tokensOf(text: string, lexicon: Lexicon): string[] {
  return text.split('\n').flatMap((line, index) => {
    const { text: folded, positions } = foldWithPositions(line);
    const pieces = lexicon.segment(folded);
    const starts = pieces.map(({ start }, at) => (at === 0 ? 0 : (positions[start] ?? 0)));
    const tokens = starts.map((start, at) => line.slice(start, starts[at + 1] ?? line.length));
    return [...(index === 0 ? [] : ['\n']), ...tokens.filter((token) => token !== '')];
  });
}

function byFrequency(tokens: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const token of tokens) if (token !== '\n') counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([token]) => token);
}
