import { isMet } from './condition.ts';
import type { Flow } from './flow.ts';
import { unsure } from './question.ts';
import { type Fault, type Reply, type ReplyResult, readReply, textsOf } from './reply.ts';

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
 * or invalid reply stops at its question, unless that is optional, and replies to questions that are not on the way are
 * ignored.
 */
export function resolve(flow: Flow, given: Given, today: string): Position {
  return follow(flow, given, today).position;
}

/** The optional questions on the way to where the replies lead, answered or not. */
export function optionalOnTheWay(flow: Flow, given: Given, today: string): readonly string[] {
  return follow(flow, given, today).optional;
}

function follow(flow: Flow, given: Given, today: string): { position: Position; optional: readonly string[] } {
  const trail: TrailEntry[] = [];
  const replies = new Map<string, Reply>();
  const end = (position: Position) => ({
    position,
    optional: [...replies.keys()].filter((name) => flow.optional.has(name)),
  });
  let id = flow.start;
  for (;;) {
    const question = flow.questions.get(id);
    if (question === undefined) return end({ at: 'outcome', id, trail, parts: partsOf(flow, id, replies, today) });
    const result = readReply(question, given.get(id) ?? [], today);
    const reply = replyIn(result, flow.optional.has(id));
    const to = reply && nextNode(flow, id, new Map(replies).set(id, reply), today);
    // `checkFlow` reports a flow with a loop or a dead end. Its readers still see a question.
    if (!reply || to === undefined || replies.has(id)) return end({ at: 'question', id, trail, ...faultIn(result) });
    replies.set(id, reply);
    if (reply !== skipped) trail.push({ question: id, reply });
    id = to;
  }
}

function replyIn(result: ReplyResult, isOptional: boolean): Reply | undefined {
  if (result.is === 'reply') return result.reply;
  return result.is === 'nothing' && isOptional ? skipped : undefined;
}

function faultIn(result: ReplyResult) {
  return result.is === 'fault' ? { fault: { fault: result.fault, text: result.text } } : {};
}

const skipped: Reply = { kind: 'answers', answers: [unsure] };

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
