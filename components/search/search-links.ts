import type { Narrowing, SearchPageRequest } from '#lib/finder/index.ts';
import type { SectionType } from '#lib/search/index.ts';
import type { FilterLink } from './filter-links.tsx';
import { searchWords } from './words.ts';

type Asked = Pick<SearchPageRequest, 'query' | 'type' | 'topic'> & { readonly page?: number };

/** The canonical address of a search. */
export function searchAddress({ query, type, topic, page = 1 }: Asked): string {
  const parameters = new URLSearchParams({
    q: query,
    ...(type && { type }),
    ...(topic && { topic }),
    ...(page > 1 && { page: String(page) }),
  });
  return `/search?${parameters}`;
}

/** Filters by type, within the current topic. */
export function typeLinks(
  { query, topic }: SearchPageRequest,
  narrowings: readonly Narrowing<SectionType>[],
): FilterLink[] {
  return narrowings.map(({ value, count, isCurrent }) => ({
    href: searchAddress({ query, ...(value && { type: value }), ...(topic && { topic }) }),
    name: value === undefined ? searchWords.page.all : searchWords.types[value],
    count,
    isCurrent,
  }));
}

/** Filters by topic, within the current type. */
export function topicLinks(
  { query, type }: SearchPageRequest,
  narrowings: readonly Narrowing<{ readonly id: string; readonly title: string }>[],
): FilterLink[] {
  return narrowings.map(({ value, count, isCurrent }) => ({
    href: searchAddress({ query, ...(type && { type }), ...(value && { topic: value.id }) }),
    name: value === undefined ? searchWords.page.all : value.title,
    count,
    isCurrent,
  }));
}
