import { addFlowSteps, type FlowStep } from './flow-steps.ts';
import { type Limit, takeTurn } from './limits.ts';
import type { Engine } from './migrate.ts';
import { flowWays } from './read-flows.ts';
import { type Failure, failedTerms, fruitlessTerms, searchesByDay } from './read-searches.ts';
import {
  type CommentMark,
  type CommentRequest,
  comments,
  countOpenComments,
  type Days,
  markComment,
  reportedWords,
  votesByDay,
  votesByPage,
} from './read-votes.ts';
import { deleteOld } from './retention.ts';
import { addSearches, type Search } from './searches.ts';
import type { Database } from './tables.ts';
import { addVote, type Vote } from './votes.ts';

/** What an operation works with. */
export interface Desk {
  readonly db: Database;
  readonly engine: Engine;
  readonly now: () => number;
}

/**
 * Everything that the store does, by name. Each takes one value that can be sent to another thread and gives one. To add
 * one, write it beside these and add its line: `Store.run` then knows its types.
 */
export const operations = {
  addVote: ({ db, now }: Desk, vote: Vote) => addVote(db, now(), vote),
  addSearches: ({ db, now }: Desk, searches: readonly Search[]) => addSearches(db, now(), searches),
  addFlowSteps: ({ db, now }: Desk, steps: readonly FlowStep[]) => addFlowSteps(db, now(), steps),
  takeTurn: ({ db, now }: Desk, limit: Limit) => takeTurn(db, now(), limit),
  votesByPage: ({ db }: Desk, days: Days) => votesByPage(db, days),
  votesByDay: ({ db }: Desk, days: Days & { readonly page?: string | undefined }) => votesByDay(db, days),
  reportedWords: ({ db }: Desk, wanted: { readonly since: number; readonly most: number }) => reportedWords(db, wanted),
  comments: ({ db }: Desk, wanted: CommentRequest) => comments(db, wanted),
  countOpenComments: ({ db }: Desk, most: number) => countOpenComments(db, most),
  markComment: ({ db, now }: Desk, mark: CommentMark) => markComment(db, now(), mark),
  searchesByDay: ({ db }: Desk, days: Days) => searchesByDay(db, days),
  failedTerms: ({ db }: Desk, wanted: { readonly by: Failure; readonly most: number }) => failedTerms(db, wanted),
  fruitlessTerms: ({ db }: Desk, wanted: Days & { readonly most: number }) => fruitlessTerms(db, wanted),
  flowWays: ({ db }: Desk, wanted: Days & { readonly flow: string }) => flowWays(db, wanted),
  deleteOld: ({ db, engine, now }: Desk, days: number) => deleteOld(db, engine, now(), days),
  /** Writes, so that it also finds a full disk and a database that may only be read. */
  tryWriting: async ({ db, now }: Desk, _: null) => {
    await takeTurn(db, now(), { what: 'try', sender: '', most: Number.MAX_SAFE_INTEGER, within: 86_400_000 });
    return true;
  },
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type Input<Name extends OperationName> = Parameters<Operations[Name]>[1];
export type Output<Name extends OperationName> = Awaited<ReturnType<Operations[Name]>>;

/** The one door to what readers have sent. Every operation may fail: the database may be slow, full or gone. */
export interface Store {
  run<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  close(): Promise<void>;
}
