import type { Flow } from './flow.ts';
import { readReply, textsOf } from './reply.ts';
import { type Given, givenOf, type Position } from './resolve.ts';

/**
 * The replies that matter at a position: those on the way to it, and those to questions that may follow. So a reader
 * can change an earlier reply and keep the later ones. Each reply has its text in an address.
 */
export function givenAt(flow: Flow, { id, trail }: Position, given: Given, today: string): Given {
  const later = [...questionsFrom(flow, id)].flatMap((each): [string, readonly string[]][] => {
    const question = flow.questions.get(each);
    const result = question && readReply(question, given.get(each) ?? [], today);
    return result?.is === 'reply' ? [[each, textsOf(result.reply)]] : [];
  });
  return new Map([...givenOf(trail), ...later]);
}

/** A question and those that may follow it; empty for an outcome. */
function questionsFrom(flow: Flow, id: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(id) || !flow.questions.has(id)) return seen;
  seen.add(id);
  for (const { to } of flow.edges.get(id) ?? []) questionsFrom(flow, to, seen);
  return seen;
}
