import { holds } from './condition.ts';
import type { Flow } from './flow.ts';
import { type Fault, type Reply, readReply, textsOf } from './reply.ts';

/** What an address or a form gives by question: any texts, in any number. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** A question that has been answered on the way. */
export interface Step {
  readonly question: string;
  readonly reply: Reply;
}

/** Where replies have brought a reader. `trail` is the way there. */
export type Position =
  | {
      readonly at: 'question';
      readonly id: string;
      readonly trail: readonly Step[];
      /** What is wrong with the text given for this question. */
      readonly fault?: { readonly fault: Fault; readonly text: string };
    }
  | {
      readonly at: 'outcome';
      readonly id: string;
      readonly trail: readonly Step[];
      /** The outcomes shown within this one. */
      readonly parts: readonly string[];
    };

/**
 * Where these texts lead on this day in Japan. Total: any texts end at a question or an outcome; one that is missing
 * or cannot be read stops at its question, and those that are not asked for on the way are left out.
 */
export function resolve(flow: Flow, given: Given, today: string): Position {
  const trail: Step[] = [];
  const replies = new Map<string, Reply>();
  let id = flow.start;
  for (;;) {
    const question = flow.questions.get(id);
    if (question === undefined) return { at: 'outcome', id, trail, parts: partsOf(flow, id, replies, today) };
    const reading = readReply(question, given.get(id) ?? [], today);
    if (reading.is === 'nothing') return { at: 'question', id, trail };
    if (reading.is === 'fault') {
      return { at: 'question', id, trail, fault: { fault: reading.fault, text: reading.text } };
    }
    const answered = new Map(replies).set(id, reading.reply);
    const to = nextNode(flow, id, answered, today);
    // `check` finds such a flow; a reader of it is still left at a question.
    if (to === undefined || replies.has(id)) return { at: 'question', id, trail };
    replies.set(id, reading.reply);
    trail.push({ question: id, reply: reading.reply });
    id = to;
  }
}

/** The node that a question leads to once it is answered. */
export function nextNode(
  flow: Flow,
  id: string,
  replies: ReadonlyMap<string, Reply>,
  today: string,
): string | undefined {
  return flow.edges.get(id)?.find(({ when }) => when === undefined || holds(when, replies, today))?.to;
}

function partsOf(flow: Flow, outcome: string, replies: ReadonlyMap<string, Reply>, today: string): string[] {
  const parts = flow.parts.get(outcome) ?? [];
  return parts.filter(({ when }) => holds(when, replies, today)).map(({ part }) => part);
}

/** The texts of a trail, as an address holds them. */
export function givenOf(trail: readonly Step[]): Given {
  return new Map(trail.map(({ question, reply }) => [question, textsOf(reply)]));
}
