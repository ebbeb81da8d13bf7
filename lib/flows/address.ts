import type { Flow } from './flow.ts';
import { isPrivate } from './question.ts';
import { type Given, givenOf, nextNode, type Position, resolve } from './resolve.ts';

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
  if (node === undefined) return given.size === 0 ? show(position, given) : move(flow, position);
  const isOutcome = flow.outcomes.includes(node);
  if (!isOutcome && !flow.questions.has(node)) return { do: 'nothing' };
  if (node === position.id) return show(position, given);
  if (isOutcome && givenOnFlow(flow, given) === 0) return show(alone(node), new Map());
  if (isOutcome) return move(flow, position);
  const index = position.trail.findIndex(({ question }) => question === node);
  if (index !== -1 && sent !== node) return show(again(node, position, index), given);
  return move(flow, givenOnFlow(flow, given) === 0 ? entry(flow, node, today) : position);
}

/** An address within a flow: the node, then the replies by question in the order of their names. */
export function addressOf(flow: Flow, node: string | undefined, given: Given): string {
  const pairs = [...given].flatMap(([question, texts]) => texts.map((text) => [question, text]));
  const query = new URLSearchParams(pairs.filter(([question]) => flow.questions.has(question ?? '')));
  query.sort();
  const path = node === undefined ? flow.path : `${flow.path}/${node}`;
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The address of a position, by a rule of the caller's where not every reply may stand in one. */
export function addressOfPosition(
  flow: Flow,
  { id, trail }: Position,
  address = (node: string | undefined, given: Given) => addressOf(flow, node, given),
): string {
  return trail.length === 0 && id === flow.start ? flow.path : address(id, givenOf(trail));
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

function show(position: Position, given: Given): Located {
  return { do: 'show', position, given };
}

function move(flow: Flow, position: Position): Located {
  return { do: 'move', to: addressOfPosition(flow, position) };
}

function alone(outcome: string): Position {
  return { at: 'outcome', id: outcome, trail: [], parts: [] };
}

function again(node: string, { trail }: Position, index: number): Position {
  return { at: 'question', id: node, trail: trail.slice(0, index) };
}

function givenOnFlow(flow: Flow, given: Given): number {
  return [...given.keys()].filter((id) => flow.questions.has(id)).length;
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
