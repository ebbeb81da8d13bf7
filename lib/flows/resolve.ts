import { isMet } from './condition.ts';
import type { Flow } from './flow.ts';
import { type Fault, type Reply, readReply, textsOf } from './reply.ts';

/** The texts that an address or form gives for each question: any number of any texts. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** An answered question on the way. */
export interface TrailEntry {
  readonly question: string;
  readonly reply: Reply;
}

/** The position that replies lead to. `trail` is the way to it. */
export type Position =
  | {
      readonly at: 'question';
      readonly id: string;
      readonly trail: readonly TrailEntry[];
      /** What is wrong with the text given for this question. */
      readonly fault?: { readonly fault: Fault; readonly text: string };
    }
  | {
      readonly at: 'outcome';
      readonly id: string;
      readonly trail: readonly TrailEntry[];
      /** The outcomes shown within this one. */
      readonly parts: readonly string[];
    };

/**
 * Follows the replies through a flow on this day in Japan. It ends at a question or an outcome for any input: a missing
 * or invalid reply stops at its question, and replies to questions that are not on the way are ignored.
 */
export function resolve(flow: Flow, given: Given, today: string): Position {
  const trail: TrailEntry[] = [];
  const replies = new Map<string, Reply>();
  let id = flow.start;
  for (;;) {
    const question = flow.questions.get(id);
    if (question === undefined) return { at: 'outcome', id, trail, parts: partsOf(flow, id, replies, today) };
    const result = readReply(question, given.get(id) ?? [], today);
    if (result.is === 'nothing') return { at: 'question', id, trail };
    if (result.is === 'fault') {
      return { at: 'question', id, trail, fault: { fault: result.fault, text: result.text } };
    }
    const answered = new Map(replies).set(id, result.reply);
    const to = nextNode(flow, id, answered, today);
    // `checkFlow` reports such a flow. Its readers still see a question.
    if (to === undefined || replies.has(id)) return { at: 'question', id, trail };
    replies.set(id, result.reply);
    trail.push({ question: id, reply: result.reply });
    id = to;
  }
}

/** The node that follows a question once it is answered. */
export function nextNode(
  flow: Flow,
  id: string,
  replies: ReadonlyMap<string, Reply>,
  today: string,
): string | undefined {
  return flow.edges.get(id)?.find(({ when }) => when === undefined || isMet(when, replies, today))?.to;
}

function partsOf(flow: Flow, outcome: string, replies: ReadonlyMap<string, Reply>, today: string): string[] {
  const parts = flow.parts.get(outcome) ?? [];
  return parts.filter(({ when }) => isMet(when, replies, today)).map(({ part }) => part);
}

/** The replies of a trail, as texts in an address. */
export function givenOf(trail: readonly TrailEntry[]): Given {
  return new Map(trail.map(({ question, reply }) => [question, textsOf(reply)]));
}
