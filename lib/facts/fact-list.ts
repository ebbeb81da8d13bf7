import { type Fact, statuses } from './fact.ts';

/** Which facts a list shows: of one group or all, of one status or all, or all by the day of their review. */
export interface FactFilter {
  readonly group: string;
  readonly show: FactShow;
}

/** A status, `all`, or `review` for the order in which facts are due to be looked at again. */
export type FactShow = Fact['status'] | 'all' | 'review';

/** One page of a list of facts. */
export interface FactPage {
  readonly filter: FactFilter;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** The places of the first and last fact in the whole list, from 1. */
  readonly first: number;
  readonly last: number;
  readonly facts: readonly Fact[];
}

/** How many facts a page shows: about ten screens of a phone. */
const factsOnPage = 50;

/** The first part of a fact's id, which names what it is about. */
export function groupOf({ id }: Pick<Fact, 'id'>): string {
  return id.split('.')[0] ?? id;
}

/** The facts by group: those groups first that are given, in their order. */
export function factGroups(
  facts: readonly Fact[],
  first: readonly string[],
): { readonly id: string; readonly facts: readonly Fact[] }[] {
  const present = new Set(facts.map(groupOf));
  const order = [...first.filter((id) => present.has(id)), ...[...present].filter((id) => !first.includes(id))];
  return order.map((id) => ({ id, facts: facts.filter((fact) => groupOf(fact) === id) }));
}

/** The facts of a filter, in the order in which its pages show them. */
export function filterFacts(facts: readonly Fact[], { group, show }: FactFilter): readonly Fact[] {
  const own = facts.filter(
    (fact) =>
      (group === 'all' || groupOf(fact) === group) && (show === 'all' || show === 'review' || fact.status === show),
  );
  return show === 'review' ? own.toSorted((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1)) : own;
}

/** All pages of all lists that show at least one fact. */
export function factPages(facts: readonly Fact[]): FactPage[] {
  const groups = ['all', ...new Set(facts.map(groupOf))];
  const shows: readonly FactShow[] = ['all', ...keysOf(statuses)];
  const filters = groups.flatMap((group) => shows.map((show) => ({ group, show })));
  return [...filters, { group: 'all', show: 'review' } as const].flatMap((filter) =>
    pagesOf(filter, filterFacts(facts, filter)),
  );
}

function pagesOf(filter: FactFilter, facts: readonly Fact[]): FactPage[] {
  const pages = Math.ceil(facts.length / factsOnPage);
  return Array.from({ length: pages }, (_, index) => {
    const shown = facts.slice(index * factsOnPage, (index + 1) * factsOnPage);
    const first = index * factsOnPage + 1;
    return { filter, page: index + 1, pages, total: facts.length, first, last: first + shown.length - 1, facts: shown };
  });
}

/** The address of a page of a list. The first page of all facts is `/facts` itself. */
export function factListAddress({ group, show }: FactFilter, page = 1): string {
  if (group === 'all' && show === 'all' && page === 1) return '/facts';
  return `/facts/list/${group}/${show}${page === 1 ? '' : `/${page}`}`;
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record).filter((key): key is Key => key in record);
}
