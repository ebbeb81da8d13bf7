import type {
  Comment,
  DayVotes,
  FlowWay,
  FruitlessTerm,
  PageVotes,
  SearchDayRow,
  SearchTermRow,
  Store,
  WordReport,
} from '#lib/feedback/index.ts';
import { dayInJapan, daysAfter } from '#lib/ja/index.ts';
import type { Wanted } from './wanted.ts';

/** What the sign-in page says. */
export type SignInNotice = 'wrong' | 'wait' | 'unavailable';

/** What a page for the operator is drawn from, by its name. What the content says of it is joined when it is drawn. */
export type Insights =
  | { readonly at: 'sign-in'; readonly notice?: SignInNotice | undefined }
  | { readonly at: 'unavailable'; readonly form: string }
  | (Frame & { readonly at: 'today' } & TodayCounts)
  | (Frame & { readonly at: 'votes'; readonly pages: readonly PageVotes[]; readonly days: readonly DayVotes[] })
  | (Frame & {
      readonly at: 'comments';
      readonly comments: readonly Comment[];
      /** Whether older ones follow. */
      readonly hasMore: boolean;
      readonly waiting: number;
    })
  | (Frame & {
      readonly at: 'searches';
      readonly terms: readonly SearchTermRow[];
      readonly days: readonly Omit<SearchDayRow, 'lang'>[];
    })
  | (Frame & { readonly at: 'flows'; readonly ways: Readonly<Record<FlowName, readonly FlowWay[]>> })
  | (Frame & { readonly at: 'labels'; readonly words: readonly WordReport[] })
  | (Frame & { readonly at: 'content' });

interface Frame {
  readonly form: string;
  readonly wanted: Wanted;
  /** Today in Japan. */
  readonly today: string;
}

/** What the page of today counts: the last seven days, and what waits. */
export interface TodayCounts {
  readonly pages: readonly PageVotes[];
  readonly terms: readonly FruitlessTerm[];
  readonly words: readonly WordReport[];
  readonly ways: Readonly<Record<FlowName, readonly FlowWay[]>>;
  readonly waiting: number;
}

export const flowNames = ['pay', 'contact'] as const;
export type FlowName = (typeof flowNames)[number];

/** Up to how many open comments are counted; above, the page says "or more". */
export const mostWaiting = 1000;
/** How many comments a page shows. */
const commentsShown = 50;
/** How many rows are read: for a page, and for a table that other programs read. */
const mostRows = { page: 300, csv: 10_000 };
const dayLength = 24 * 60 * 60 * 1000;

/** Asks the store for everything that a page needs. */
export async function readInsights(store: Store, form: string, wanted: Wanted, now: number): Promise<Insights> {
  const today = dayInJapan(new Date(now));
  const days = { from: daysAfter(today, 1 - wanted.days), to: today };
  const frame = { form, wanted, today };
  const most = wanted.isCsv ? mostRows.csv : mostRows.page;
  switch (wanted.at) {
    case 'today':
      return { ...frame, at: 'today', ...(await readToday(store, today, now)) };
    case 'votes': {
      const [pages, byDay] = await Promise.all([
        store.run('votesByPage', days),
        store.run('votesByDay', { ...days, page: wanted.page }),
      ]);
      return { ...frame, at: 'votes', pages, days: byDay };
    }
    case 'comments':
      return { ...frame, at: 'comments', ...(await readComments(store, wanted)) };
    case 'searches': {
      const [terms, byDay] = await Promise.all([
        store.run('failedTerms', { by: wanted.failure, most }),
        store.run('searchesByDay', days),
      ]);
      return { ...frame, at: 'searches', terms, days: byDay };
    }
    case 'flows':
      return { ...frame, at: 'flows', ways: await readWays(store, days) };
    case 'labels': {
      const since = now - wanted.days * dayLength;
      return { ...frame, at: 'labels', words: await store.run('reportedWords', { since, most }) };
    }
    case 'content':
      return { ...frame, at: 'content' };
  }
}

async function readToday(store: Store, today: string, now: number): Promise<TodayCounts> {
  const week = { from: daysAfter(today, -6), to: today };
  const [pages, terms, words, waiting, ways] = await Promise.all([
    store.run('votesByPage', week),
    store.run('fruitlessTerms', { ...week, most: 50 }),
    store.run('reportedWords', { since: now - 7 * dayLength, most: 50 }),
    store.run('countOpenComments', mostWaiting),
    readWays(store, week),
  ]);
  return { pages, terms, words, waiting, ways };
}

async function readComments(store: Store, { isOpen, page, before, isCsv }: Wanted) {
  const shown = isCsv ? mostRows.csv : commentsShown;
  const [found, waiting] = await Promise.all([
    store.run('comments', { isOpen, page, before, most: shown + 1 }),
    store.run('countOpenComments', mostWaiting),
  ]);
  return { comments: found.slice(0, shown), hasMore: found.length > shown, waiting };
}

async function readWays(store: Store, days: { readonly from: string; readonly to: string }) {
  const [pay, contact] = await Promise.all(flowNames.map((flow) => store.run('flowWays', { ...days, flow })));
  return { pay: pay ?? [], contact: contact ?? [] };
}
