import type { SearchAnswer, SearchOptions, SearchResult } from './answer.ts';
import { formatVersion, type SearchData } from './data.ts';
import type { SearchSection } from './section.ts';

/** The site's sections, ready to be searched. */
export interface SearchIndex {
  /** Never throws, whatever the query holds. */
  readonly search: (query: string, options?: SearchOptions) => SearchAnswer;
}

/** Makes search data searchable; `undefined` when it is damaged or of another version, and has to be fetched anew. */
export function openSearch(data: unknown): SearchIndex | undefined {
  if (!isSearchData(data)) return undefined;
  const sections = data.sections.map((section) => ({
    section,
    title: fold(`${section.title} ${section.section ?? ''}`),
    text: fold(section.text),
  }));
  return {
    search: (query, { limit = 10, type, topic } = {}) => {
      const words = fold(query)
        .split(/\s+/)
        .filter((word) => word !== '');
      const hits = sections
        .filter(
          ({ section }) =>
            (type === undefined || section.type === type) && (topic === undefined || section.topic === topic),
        )
        .map(({ section, title, text }) => ({
          section,
          score: words.reduce((sum, word) => sum + (title.includes(word) ? 2 : 0) + (text.includes(word) ? 1 : 0), 0),
        }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
      const pages = new Map<string, { section: SearchSection; score: number }[]>();
      for (const hit of hits) pages.set(hit.section.page, [...(pages.get(hit.section.page) ?? []), hit]);
      const results = [...pages.values()].map((group) => result(group, words));
      return { query, total: results.length, isKnown: hits.length > 0, results: results.slice(0, limit) };
    },
  };
}

function result([best, ...rest]: { section: SearchSection; score: number }[], words: string[]): SearchResult {
  if (best === undefined) throw new Error('A group has at least one hit');
  const { id, type, title, section, url, text } = best.section;
  return {
    id,
    type,
    title,
    ...(section !== undefined && { section }),
    url,
    excerpt: excerpt(text, words),
    score: best.score,
    more: rest
      .slice(0, 3)
      .flatMap(({ section: { section, url } }) => (section === undefined ? [] : [{ section, url }])),
  };
}

function excerpt(text: string, words: string[]): string {
  const plain = text.replace(/\n/g, ' ');
  const folded = fold(plain);
  const word = words.find((each) => folded.includes(each));
  if (word === undefined || folded.length !== plain.length) return plain.slice(0, 90);
  const at = folded.indexOf(word);
  const from = Math.max(0, at - 30);
  return `${plain.slice(from, at)}[[${plain.slice(at, at + word.length)}]]${plain.slice(at + word.length, from + 90)}`;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function isSearchData(data: unknown): data is SearchData {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === formatVersion;
}
