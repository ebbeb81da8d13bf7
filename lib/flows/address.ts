import type { Flow } from './flow.ts';
import { givenAt } from './given-at.ts';
import { isPrivate } from './question.ts';
import { type Given, nextNode, type Position, resolve } from './resolve.ts';

/** A node of a flow and the replies on the way to it, as given in an address. */
export interface FlowAddress {
  /** The question or outcome; `undefined` for the start page. */
  readonly node: string | undefined;
  readonly given: Given;
}

/** What an address leads to: a position to show (perhaps an earlier question to answer again), or another address. */
export type Located =
  | { readonly do: 'show'; readonly position: Position; readonly given: Given }
  | { readonly do: 'move'; readonly to: string }
  | { readonly do: 'nothing' };

/**
 * Decides what to show for an address of a flow. `sent` names the question whose form was submitted: if it was
 * answered, the reader moves on; otherwise it is shown again with an error. Replies that are not on the way are
 * dropped.
 */
export function locate(flow: Flow, { node, given }: FlowAddress, today: string, sent?: string): Located {
  const position = resolve(flow, given, today);
  const isKnown = node === undefined || flow.questions.has(node) || flow.outcomes.includes(node);
  if (!isKnown) return { do: 'nothing' };
  const shown = shownAt(flow, node, position, sent);
  if (shown !== undefined) {
    return { do: 'show', position: shown, given: shownGiven(flow, shown, given, today) };
  }
  const there = position.trail.length === 0 && node !== undefined ? entry(flow, node, today) : position;
  return { do: 'move', to: addressOfPosition(flow, { position: there, given, today }) };
}

// The position that an address shows itself; `undefined` when its replies lead to another address.
function shownAt(flow: Flow, node: string | undefined, position: Position, sent?: string): Position | undefined {
  if (node === position.id) return position;
  if (position.trail.length === 0) {
    if (node === undefined) return position;
    return flow.outcomes.includes(node) ? alone(node) : undefined;
  }
  const index = position.trail.findIndex(({ question }) => question === node);
  if (node !== undefined && index !== -1 && sent !== node) return again(node, position, index);
  // Replies that the script keeps on the device are in no address. The question is shown at the current address and the
  // script then restores the position.
  const isKept = node !== undefined && sent === undefined && isPrivateQuestion(flow, position.id);
  return isKept ? position : undefined;
}

/** The address of a node, with the replies as query parameters sorted by question. */
export function addressOf(flow: Flow, node: string | undefined, given: Given): string {
  const pairs = [...given].flatMap(([question, texts]) => texts.map((text) => [question, text]));
  const query = new URLSearchParams(pairs.filter(([question]) => flow.questions.has(question ?? '')));
  query.sort();
  const path = node === undefined ? flow.path : `${flow.path}/${node}`;
  return query.size === 0 ? path : `${path}?${query}`;
}

/** A position, with all replies given so far, on a day in Japan. */
export interface Standpoint {
  readonly position: Position;
  readonly given: Given;
  readonly today: string;
}

/** The address of a position. Pass `address` when not every reply may be in an address. */
export function addressOfPosition(
  flow: Flow,
  { position, given, today }: Standpoint,
  address = (node: string | undefined, replies: Given) => addressOf(flow, node, replies),
): string {
  const isStart = position.trail.length === 0 && position.id === flow.start;
  return isStart ? flow.path : address(position.id, givenAt(flow, position, given, today));
}

/** The replies in an address, by question. Parameters that are not questions are ignored. */
export function givenFrom(flow: Flow, pairs: Iterable<readonly [string, string]>): Given {
  const given = new Map<string, string[]>();
  for (const [name, text] of pairs) {
    if (flow.questions.has(name)) given.set(name, [...(given.get(name) ?? []), text]);
  }
  return given;
}

/** The replies that may be in an address when the script keeps the others on the device. */
export function publicPart(flow: Flow, given: Given): Given {
  return new Map([...given].filter(([question]) => !isPrivateQuestion(flow, question)));
}

/** The replies that the script keeps on the device. */
export function privatePart(flow: Flow, given: Given): Given {
  return new Map([...given].filter(([question]) => isPrivateQuestion(flow, question)));
}

function isPrivateQuestion(flow: Flow, id: string): boolean {
  const question = flow.questions.get(id);
  return question !== undefined && isPrivate(question);
}

// The text typed for the question itself is shown as typed.
function shownGiven(flow: Flow, position: Position, given: Given, today: string): Given {
  const own = given.get(position.id);
  return new Map([
    ...givenAt(flow, position, given, today),
    ...(own === undefined ? [] : [[position.id, own] as const]),
  ]);
}

function alone(outcome: string): Position {
  return { at: 'outcome', id: outcome, trail: [], parts: [] };
}

function again(node: string, { trail }: Position, index: number): Position {
  return { at: 'question', id: node, trail: trail.slice(0, index) };
}

// A link to a question to which one answer of the first question leads implies that answer.
function entry(flow: Flow, node: string, today: string): Position {
  const answer = entries(flow).find(({ to }) => to === node)?.answer;
  return resolve(flow, new Map(answer === undefined ? [] : [[flow.start, [answer]]]), today);
}

/** The answers of the first question that lead to another question: the entry points of a flow. */
export function entries(flow: Flow): { answer: string; to: string }[] {
  const first = flow.questions.get(flow.start);
  if (first?.kind !== 'one') return [];
  return first.answers.flatMap((answer) => {
    const to = nextNode(flow, flow.start, new Map([[flow.start, { kind: 'answers', answers: [answer] }]]), '');
    return to !== undefined && flow.questions.has(to) ? [{ answer, to }] : [];
  });
}
