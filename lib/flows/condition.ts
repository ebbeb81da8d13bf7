import { daysBetween } from '#lib/ja/index.ts';
import type { Reply } from './reply.ts';

/** What a reply is tested for: one of these answers, an amount above a limit, or a date more than so many days ago. */
export type Test = string | readonly string[] | { readonly over: number } | { readonly daysAgoOver: number };

/** Tests by question; all must pass. */
export type Condition = Readonly<Record<string, Test | undefined>>;

/** A condition, or several of which any must hold. */
export type When = Condition | readonly Condition[];

/** The replies to the questions asked so far. */
export type ReplyMap = ReadonlyMap<string, Reply>;

/** Whether a condition holds for these replies on this day in Japan. A question that was not asked fails its test. */
export function isMet(when: When, replies: ReplyMap, today: string): boolean {
  return conditionsOf(when).some((condition) =>
    Object.entries(condition).every(([question, test]) => {
      const reply = replies.get(question);
      return test === undefined || (reply !== undefined && passes(test, reply, today));
    }),
  );
}

/** The conditions of which any must hold. */
export function conditionsOf(when: When): readonly Condition[] {
  return isList(when) ? when : [when];
}

function isList(when: When): when is readonly Condition[] {
  return Array.isArray(when);
}

function passes(test: Test, reply: Reply, today: string): boolean {
  if (typeof test === 'string') return namesOf(reply).includes(test);
  if ('over' in test) return reply.kind === 'yen' && reply.yen > test.over;
  if ('daysAgoOver' in test) return reply.kind === 'day' && daysBetween(reply.day, today) > test.daysAgoOver;
  return test.some((name) => namesOf(reply).includes(name));
}

function namesOf(reply: Reply): readonly string[] {
  return reply.kind === 'answers' ? reply.answers : [];
}
