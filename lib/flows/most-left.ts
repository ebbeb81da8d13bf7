import { conditionsOf, isMet, type ReplyMap, type When } from './condition.ts';
import type { Flow } from './flow.ts';
import { readReply } from './reply.ts';
import type { Given, Position } from './resolve.ts';

/**
 * The largest number of questions that a reader at a question may still have to answer, this one included. Edges that
 * the replies so far exclude are not followed, and questions that were answered before are not counted again.
 */
export function mostLeft(flow: Flow, { id: here, trail }: Position, given: Given, today: string): number {
  const known = new Map(trail.map(({ question, reply }) => [question, reply]));
  const counted = new Map<string, number>();
  const later = new Map([...known, ...laterReplies(flow, here, given, today)]);

  function count(id: string): number {
    if (!flow.questions.has(id)) return 0;
    const before = counted.get(id);
    if (before !== undefined) return before;
    // A loop, which `checkFlow` reports, must end here.
    counted.set(id, 0);
    const most = Math.max(0, ...possibleTargets(flow, id, later, today).map(count));
    const left = most + (id !== here && (later.has(id) || flow.optional.has(id)) ? 0 : 1);
    counted.set(id, left);
    return left;
  }

  return count(here);
}

// The current question may be answered in another way than before.
function laterReplies(flow: Flow, here: string, given: Given, today: string): ReplyMap {
  return new Map(
    [...flow.questions].flatMap(([id, question]) => {
      const result = id === here ? undefined : readReply(question, given.get(id) ?? [], today);
      return result?.is === 'reply' ? [[id, result.reply] as const] : [];
    }),
  );
}

function possibleTargets(flow: Flow, id: string, known: ReplyMap, today: string): string[] {
  const targets: string[] = [];
  for (const { to, when } of flow.edges.get(id) ?? []) {
    if (when === undefined || canBeMet(when, known, today)) targets.push(to);
    if (when === undefined || isMet(when, known, today)) break;
  }
  return targets;
}

/** Whether a condition may hold once the questions without a reply are answered. */
function canBeMet(when: When, known: ReplyMap, today: string): boolean {
  return conditionsOf(when).some((condition) => {
    const tests = Object.entries(condition).filter(([question]) => known.has(question));
    return isMet(Object.fromEntries(tests), known, today);
  });
}
