import type { Topic } from '#lib/guides/index.ts';
import {
  longestQuery,
  type SearchAnswer,
  type SearchIndex,
  type SectionType,
  searchAndCount,
  sectionTypes,
} from '#lib/search/index.ts';
import type { SearchPageRequest } from './search-request.ts';
import { topicsNear } from './topics-near.ts';

/** A filter link; without a value it removes the filter. */
export interface Narrowing<Value> {
  readonly value?: Value;
  /** How many pages it leaves. */
  readonly count: number;
  readonly isCurrent: boolean;
}

/** The previous or next page of results. */
interface AdjacentPage {
  readonly page: number;
  /** How many results it holds. */
  readonly count: number;
}

/** Which results a page shows, counted from 1, and the pages before and after it if they exist. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly before?: AdjacentPage;
  readonly after?: AdjacentPage;
}

/** What the page `/search` shows. */
export type SearchPage =
  | { readonly state: 'start'; readonly topics: readonly Topic[] }
  | { readonly state: 'private'; readonly topics: readonly Topic[] }
  | { readonly state: 'too-long'; readonly longest: number; readonly topics: readonly Topic[] }
  | {
      readonly state: 'answered';
      /** The answer, with the results of this page only. */
      readonly answer: SearchAnswer;
      readonly stretch: Stretch;
      readonly byType: readonly Narrowing<SectionType>[];
      readonly byTopic: readonly Narrowing<Topic>[];
    }
  | {
      readonly state: 'nothing';
      /** Whether any word of the query is known. */
      readonly isKnown: boolean;
      readonly notices: SearchAnswer['notices'];
      /** How many pages match without filters. */
      readonly elsewhere: number;
      readonly topics: readonly Topic[];
    };

/** How many results a page shows: on a phone about three screens. */
const shown = 10;
const topicsShown = 4;

/** Searches for the page `/search`, and counts what each filter would leave. */
export function searchPage(index: SearchIndex, topics: readonly Topic[], request: SearchPageRequest): SearchPage {
  const { query, type, topic } = request;
  if (request.isPrivate) return { state: 'private', topics: topics.slice(0, topicsShown) };
  if (request.isTooLong) return { state: 'too-long', longest: longestQuery, topics: topics.slice(0, topicsShown) };
  if (query.trim() === '') return { state: 'start', topics: topics.slice(0, topicsShown) };
  const narrowed = { ...(type && { type }), ...(topic && { topic }) };
  const { answer, counts } = searchAndCount(index, query, { limit: request.page * shown, ...narrowed });
  if (answer.total === 0) {
    const elsewhere = counts.unnarrowed;
    const { isKnown, notices } = answer;
    return { state: 'nothing', isKnown, notices, elsewhere, topics: topicsNear(query, topics, topicsShown) };
  }
  const ofType = (value: SectionType | undefined) => ({
    ...(value && { value }),
    count: counts.byType.get(value) ?? 0,
    isCurrent: value === type,
  });
  const ofTopic = (value: Topic | undefined) => ({
    ...(value && { value }),
    count: counts.byTopic.get(value?.id) ?? 0,
    isCurrent: value?.id === topic,
  });
  return {
    state: 'answered',
    ...pageOf(answer, request.page),
    byType: [undefined, ...sectionTypes].map(ofType).filter(({ count }) => count > 0),
    byTopic: [undefined, ...topics].map(ofTopic).filter(({ count }) => count > 0),
  };
}

/** The results of one page; the last page when the number is too high. */
function pageOf(answer: SearchAnswer, asked: number): { readonly answer: SearchAnswer; readonly stretch: Stretch } {
  const page = Math.min(asked, Math.ceil(answer.total / shown));
  const start = (page - 1) * shown;
  const results = answer.results.slice(start, start + shown);
  const last = start + results.length;
  const rest = answer.total - last;
  return {
    answer: { ...answer, results },
    stretch: {
      first: start + 1,
      last,
      ...(page > 1 && { before: { page: page - 1, count: shown } }),
      ...(rest > 0 && { after: { page: page + 1, count: Math.min(rest, shown) } }),
    },
  };
}
