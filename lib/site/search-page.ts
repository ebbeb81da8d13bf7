import type { Topic } from '#lib/guides/index.ts';
import { longestQuery, type SearchAnswer, type SearchIndex, type SectionType } from '#lib/search/index.ts';
import { type SearchPageRequest, sectionTypes } from './search-request.ts';
import { topicsNear } from './topics-near.ts';

/** A way to narrow a search, or to widen it again where the value is absent. */
export interface Narrowing<Value> {
  readonly value?: Value;
  /** How many pages it leaves. */
  readonly count: number;
  readonly isCurrent: boolean;
}

/** What the page `/search` shows. */
export type SearchPage =
  | { readonly state: 'start'; readonly topics: readonly Topic[] }
  | { readonly state: 'too-long'; readonly longest: number; readonly topics: readonly Topic[] }
  | {
      readonly state: 'answered';
      readonly answer: SearchAnswer;
      readonly byType: readonly Narrowing<SectionType>[];
      readonly byTopic: readonly Narrowing<Topic>[];
    }
  | {
      readonly state: 'nothing';
      /** Whether any word of the query is known at all. */
      readonly isKnown: boolean;
      /** How many pages match when nothing is narrowed. */
      readonly elsewhere: number;
      readonly topics: readonly Topic[];
    };

const shown = 20;
const topicsShown = 4;

/** Searches for the page, and counts what narrowing would leave. */
export function searchPage(index: SearchIndex, topics: readonly Topic[], request: SearchPageRequest): SearchPage {
  const { query, type, topic } = request;
  if (request.isTooLong) return { state: 'too-long', longest: longestQuery, topics: topics.slice(0, topicsShown) };
  if (query.trim() === '') return { state: 'start', topics: topics.slice(0, topicsShown) };
  const search = (narrow: Pick<SearchPageRequest, 'type' | 'topic'>, limit = 1) =>
    index.search(query, { limit, ...narrow });
  const answer = search({ ...(type && { type }), ...(topic && { topic }) }, shown);
  if (answer.total === 0) {
    const elsewhere = search({}).total;
    return { state: 'nothing', isKnown: answer.isKnown, elsewhere, topics: topicsNear(query, topics, topicsShown) };
  }
  const within = topic === undefined ? {} : { topic };
  const ofType = type === undefined ? {} : { type };
  return {
    state: 'answered',
    answer,
    byType: [
      { count: search(within).total, isCurrent: type === undefined },
      ...sectionTypes.map((value) => ({
        value,
        count: search({ ...within, type: value }).total,
        isCurrent: value === type,
      })),
    ].filter(({ count }) => count > 0),
    byTopic: [
      { count: search(ofType).total, isCurrent: topic === undefined },
      ...topics.map((value) => ({
        value,
        count: search({ ...ofType, topic: value.id }).total,
        isCurrent: value.id === topic,
      })),
    ].filter(({ count }) => count > 0),
  };
}
