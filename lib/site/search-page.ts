import type { Topic } from '#lib/guides/index.ts';
import {
  longestQuery,
  type SearchAnswer,
  type SearchIndex,
  type SectionType,
  sectionTypes,
} from '#lib/search/index.ts';
import type { SearchPageRequest } from './search-request.ts';
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
  const narrowed = { ...(type && { type }), ...(topic && { topic }) };
  const { answer, counts } = index.searchAndCount(query, { limit: shown, ...narrowed });
  if (answer.total === 0) {
    const elsewhere = counts.unnarrowed;
    return { state: 'nothing', isKnown: answer.isKnown, elsewhere, topics: topicsNear(query, topics, topicsShown) };
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
    answer,
    byType: [undefined, ...sectionTypes].map(ofType).filter(({ count }) => count > 0),
    byTopic: [undefined, ...topics].map(ofTopic).filter(({ count }) => count > 0),
  };
}
