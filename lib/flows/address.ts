import type { Flow } from './flow.ts';
import { givenAt } from './given-at.ts';
import { isPrivate } from './question.ts';
import { type Given, nextNode, type Position, resolve } from './resolve.ts';

/** A place in a flow, and what was replied on the way to it. */
export interface Place {
  /** The question or outcome, `undefined` for the beginning. */
  readonly node: string | undefined;
  readonly given: Given;
}

/** What an address shows: a position, perhaps an earlier question to be answered anew, or another address. */
export type Located =
  | { readonly do: 'show'; readonly position: Position; readonly given: Given }
  | { readonly do: 'move'; readonly to: string }
  | { readonly do: 'nothing' };

/**
 * What to do about an address of a flow. `sent` names the question whose form was sent off: answered, it moves on;
 * unanswered, it is shown again with what is wrong. Replies that lie not on the way are dropped.
 */
export function locate(flow: Flow, { node, given }: Place, today: string, sent?: string): Located {
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

// What an address shows by itself; `undefined` where its replies lead to another.
function shownAt(flow: Flow, node: string | undefined, position: Position, sent?: string): Position | undefined {
  if (node === position.id) return position;
  if (position.trail.length === 0) {
    if (node === undefined) return position;
    return flow.outcomes.includes(node) ? alone(node) : undefined;
  }
  const index = position.trail.findIndex(({ question }) => question === node);
  if (node !== undefined && index !== -1 && sent !== node) return again(node, position, index);
  // A reply that script keeps on the device is in no address: asked for here, it finds the place as it was.
  const isKept = node !== undefined && sent === undefined && isPrivateQuestion(flow, position.id);
  return isKept ? position : undefined;
}

/** An address within a flow: the node, then the replies by question in the order of their names. */
export function addressOf(flow: Flow, node: string | undefined, given: Given): string {
  const pairs = [...given].flatMap(([question, texts]) => texts.map((text) => [question, text]));
  const query = new URLSearchParams(pairs.filter(([question]) => flow.questions.has(question ?? '')));
  query.sort();
  const path = node === undefined ? flow.path : `${flow.path}/${node}`;
  return query.size === 0 ? path : `${path}?${query}`;
}

/** A position, with all that was replied, on a day in Japan. */
export interface Standpoint {
  readonly position: Position;
  readonly given: Given;
  readonly today: string;
}

/** The address of a position, by a rule of the caller's where not every reply may stand in one. */
export function addressOfPosition(
  flow: Flow,
  { position, given, today }: Standpoint,
  address = (node: string | undefined, replies: Given) => addressOf(flow, node, replies),
): string {
  const isStart = position.trail.length === 0 && position.id === flow.start;
  return isStart ? flow.path : address(position.id, givenAt(flow, position, given, today));
}

/** The replies of an address, by question; parameters that no question asks for are left out. */
export function givenFrom(flow: Flow, pairs: Iterable<readonly [string, string]>): Given {
  const given = new Map<string, string[]>();
  for (const [name, text] of pairs) {
    if (flow.questions.has(name)) given.set(name, [...(given.get(name) ?? []), text]);
  }
  return given;
}

/** The replies that may stand in an address when script keeps the others on the device. */
export function publicPart(flow: Flow, given: Given): Given {
  return new Map([...given].filter(([question]) => !isPrivateQuestion(flow, question)));
}

/** The replies that script keeps on the device. */
export function privatePart(flow: Flow, given: Given): Given {
  return new Map([...given].filter(([question]) => isPrivateQuestion(flow, question)));
}

function isPrivateQuestion(flow: Flow, id: string): boolean {
  const question = flow.questions.get(id);
  return question !== undefined && isPrivate(question);
}

// What was typed for the question itself is shown as it was typed.
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

// Who comes by a link to a question that one answer of the first question leads to has given that answer.
function entry(flow: Flow, node: string, today: string): Position {
  const answer = entries(flow).find(({ to }) => to === node)?.answer;
  return resolve(flow, new Map(answer === undefined ? [] : [[flow.start, [answer]]]), today);
}

/** The answers of a first question that lead to a question of their own: the places at which a flow can be entered. */
export function entries(flow: Flow): { answer: string; to: string }[] {
  const first = flow.questions.get(flow.start);
  if (first?.kind !== 'one') return [];
  return first.answers.flatMap((answer) => {
    const to = nextNode(flow, flow.start, new Map([[flow.start, { kind: 'answers', answers: [answer] }]]), '');
    return to !== undefined && flow.questions.has(to) ? [{ answer, to }] : [];
  });
}
