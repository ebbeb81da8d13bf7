import { z } from 'zod';
import { containsPrivateNumber, mayHoldTelephone } from '#lib/guard/index.ts';
import { longestQuery, type SectionType, sectionTypes } from '#lib/search/index.ts';

const mostResults = 50;
const limitFix = `limit は 1〜${mostResults} の整数で書いてください。`;
const requestSchema = z.object({
  q: z
    .string()
    .refine((query) => !isTooLong(query), { error: `q は${longestQuery}文字までで書いてください。` })
    .default(''),
  limit: z
    .string()
    .regex(/^\d{1,4}$/, { error: limitFix, abort: true })
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= mostResults, { error: limitFix })
    .default(10),
  type: z
    .enum(['', ...sectionTypes], { error: `type は ${sectionTypes.join(' / ')} のどれかにしてください。` })
    .default(''),
});

const nobodysNumber = '0120-000-000';

/** A request to `GET /api/search`, or all of its errors. */
export type SearchRequest =
  | {
      readonly ok: true;
      readonly query: string;
      /** What is searched for instead of a telephone number. */
      readonly standIn?: string;
      readonly limit: number;
      readonly type?: SectionType;
    }
  | { readonly ok: false; readonly faults: readonly { readonly parameter: string; readonly detail: string }[] };

/**
 * Reads the parameters of `GET /api/search`. Of a repeated parameter the first counts, as on the page `/search`. A query
 * that may hold a private number counts as empty, so that nothing of it is used or repeated. If it may be a telephone
 * number, a number that nobody has is searched for instead: it leads to the page about false calls.
 */
export function readSearchRequest(parameters: URLSearchParams): SearchRequest {
  const result = requestSchema.safeParse(Object.fromEntries([...parameters].reverse()));
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => ({ parameter: path.join('.'), detail: message }));
    return { ok: false, faults };
  }
  const { q, limit, type } = result.data;
  const isPrivate = containsPrivateNumber(q);
  return {
    ok: true,
    query: isPrivate ? '' : q,
    ...(isPrivate && mayHoldTelephone(q) && { standIn: nobodysNumber }),
    limit,
    ...(type !== '' && { type }),
  };
}

const firstOf = z.union([z.string(), z.array(z.string()).transform(([first = '']) => first)]).catch('');

const pageSchema = z.object({
  q: firstOf,
  type: firstOf.pipe(z.enum(sectionTypes)).optional().catch(undefined),
  topic: firstOf.optional(),
  // Nobody pages as far as two digits. They keep a program from reading the whole site through the search.
  page: firstOf
    .pipe(z.string().regex(/^[1-9]\d?$/))
    .transform(Number)
    .catch(1),
});

/** A request to the page `/search`. Invalid parameters are ignored rather than refused. */
export interface SearchPageRequest {
  readonly query: string;
  readonly isTooLong: boolean;
  /** Whether something that may be a private number was sent; then the query is left out. */
  readonly isPrivate: boolean;
  /** Whether that may be a telephone number. */
  readonly isTelephone?: true;
  readonly type?: SectionType;
  readonly topic?: string;
  /** The number of the page of results (10 each), from 1. */
  readonly page: number;
}

/** Reads the parameters of `/search`. An unknown filter counts as none, and an invalid page number as 1. */
export function readSearchPage(parameters: unknown, topics: readonly { readonly id: string }[]): SearchPageRequest {
  const { q, type, topic, page } = pageSchema.parse(parameters);
  const isPrivate = containsPrivateNumber(q);
  return {
    query: isPrivate ? '' : q,
    isTooLong: isTooLong(q),
    isPrivate,
    ...(isPrivate && mayHoldTelephone(q) && { isTelephone: true }),
    page,
    ...(type !== undefined && { type }),
    ...(topic !== undefined && topics.some(({ id }) => id === topic) && { topic }),
  };
}

function isTooLong(query: string): boolean {
  return [...query].length > longestQuery;
}
