import { daysAfter } from '#lib/ja/index.ts';
import { conditionsOf, isMet } from './condition.ts';
import type { Flow } from './flow.ts';
import { type Question, unsure } from './question.ts';
import type { Reply } from './reply.ts';
import type { TrailEntry } from './resolve.ts';

/** A path through a flow, from its first question to an outcome. */
export interface Path {
  readonly trail: readonly TrailEntry[];
  readonly outcome: string;
  readonly parts: readonly string[];
}

/**
 * Every path through a flow. Each question is answered in every way: with each answer, with each set of answers, and
 * with an amount or date on both sides of each limit in the flow. Throws on a loop or a dead end.
 */
export function* paths(flow: Flow, today: string): Generator<Path> {
  const samples = new Map([...flow.questions].map(([id, question]) => [id, samplesOf(flow, id, question, today)]));
  yield* walk(flow.start, []);

  function* walk(id: string, trail: readonly TrailEntry[]): Generator<Path> {
    const replies = new Map(trail.map(({ question, reply }) => [question, reply]));
    if (!flow.questions.has(id)) {
      const parts = (flow.parts.get(id) ?? [])
        .filter(({ when }) => isMet(when, replies, today))
        .map(({ part }) => part);
      yield { trail, outcome: id, parts };
      return;
    }
    if (replies.has(id)) throw new Error(`The flow ${flow.path} comes back to the question "${id}"`);
    for (const reply of samples.get(id) ?? []) {
      const answered = new Map(replies).set(id, reply);
      const edge = flow.edges.get(id)?.find(({ when }) => when === undefined || isMet(when, answered, today));
      if (edge === undefined)
        throw new Error(`A reply to the question "${id}" leads nowhere: ${JSON.stringify(reply)}`);
      yield* walk(edge.to, [...trail, { question: id, reply }]);
    }
  }
}

function samplesOf(flow: Flow, id: string, question: Question, today: string): Reply[] {
  switch (question.kind) {
    case 'one':
      return question.answers.map(named);
    case 'several':
      return [...subsets(question.answers), ...question.alone.map((answer) => [answer] as const)].flatMap((answers) => {
        const [first, ...rest] = answers;
        return first === undefined ? [] : [{ kind: 'answers', answers: [first, ...rest] } satisfies Reply];
      });
    case 'yen':
      return [...sides(limitsOf(flow, id, 'over'), 1).map((yen): Reply => ({ kind: 'yen', yen })), named(unsure)];
    case 'day':
      return [
        ...sides(limitsOf(flow, id, 'daysAgoOver'), 0).map(
          (ago): Reply => ({ kind: 'day', day: daysAfter(today, -ago) }),
        ),
        named(unsure),
      ];
  }
}

function named(answer: string): Reply {
  return { kind: 'answers', answers: [answer] };
}

function subsets([first, ...rest]: readonly string[]): string[][] {
  if (first === undefined) return [[]];
  const others = subsets(rest);
  return [...others, ...others.map((set) => [first, ...set])];
}

function sides(limits: readonly number[], least: number): number[] {
  return [...new Set([least, ...limits.flatMap((limit) => [limit, limit + 1])])]
    .filter((side) => side >= least)
    .sort((a, b) => a - b);
}

function limitsOf(flow: Flow, id: string, name: 'over' | 'daysAgoOver'): number[] {
  const whens = [...[...flow.edges.values()].flat(), ...[...flow.parts.values()].flat()].flatMap(
    ({ when }) => when ?? [],
  );
  return whens.flatMap(conditionsOf).flatMap((condition) => {
    const test: unknown = condition[id];
    if (typeof test !== 'object' || test === null || !(name in test)) return [];
    const limit: unknown = Reflect.get(test, name);
    return typeof limit === 'number' ? [limit] : [];
  });
}
