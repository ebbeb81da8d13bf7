import { conditionsOf, type Test } from './condition.ts';
import type { Edge, Flow } from './flow.ts';
import { answersOf, isPrivate } from './question.ts';

/** An error in a flow that the types cannot catch, as a sentence for the developer. */
export type FlowFault = string;

/** Finds unreachable nodes, loops, dead ends, edges that are never taken, and too many questions. */
export function checkFlow(flow: Flow, { mostQuestions }: { mostQuestions: number }): FlowFault[] {
  const longest = longestWay(flow);
  return [
    ...unreachable(flow),
    ...deadEnds(flow),
    ...neverTaken(flow),
    ...(longest === undefined ? [`${flow.path} can come back to a question that was answered`] : []),
    ...(longest !== undefined && longest.length > mostQuestions
      ? [`${flow.path} asks up to ${longest.length} questions, more than ${mostQuestions}: ${longest.join(', ')}`]
      : []),
  ];
}

/** How many questions may be asked from a node on, including itself; `undefined` when there is a loop. */
export function longestPath(flow: Flow, from = flow.start): number | undefined {
  return longestWay(flow, from)?.length;
}

/** The longest row of asked questions from a node; `undefined` when there is a loop. */
function longestWay(flow: Flow, from = flow.start, above: readonly string[] = []): readonly string[] | undefined {
  if (!flow.questions.has(from)) return [];
  if (above.includes(from)) return undefined;
  let longest: readonly string[] = [];
  for (const to of targets(flow, from)) {
    const way = longestWay(flow, to, [...above, from]);
    if (way === undefined) return undefined;
    if (way.length > longest.length) longest = way;
  }
  return flow.optional.has(from) ? longest : [from, ...longest];
}

function unreachable(flow: Flow): FlowFault[] {
  const reached = new Set<string>();
  const visit = (id: string) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const to of targets(flow, id)) visit(to);
    for (const { part } of flow.parts.get(id) ?? []) visit(part);
  };
  visit(flow.start);
  const nodes = [...flow.questions.keys(), ...flow.outcomes];
  return nodes.filter((id) => !reached.has(id)).map((id) => `${flow.path} has no way to "${id}"`);
}

function deadEnds(flow: Flow): FlowFault[] {
  return [...flow.questions].flatMap(([id, question]) => {
    const edges = flow.edges.get(id) ?? [];
    if (edges.some(({ when }) => when === undefined)) return [];
    const left = answersOf(question).filter((answer) => !edges.some((edge) => takesAlways(edge, id, answer)));
    return [
      ...left.map((answer) => `${flow.path}: the answer "${answer}" of "${id}" may lead nowhere`),
      ...(isPrivate(question) ? [`${flow.path}: what is typed for "${id}" may lead nowhere`] : []),
    ];
  });
}

// An edge after one without a condition, or a second edge with the same condition.
function neverTaken(flow: Flow): FlowFault[] {
  return [...flow.edges].flatMap(([id, edges]) => {
    const seen = new Set<string>();
    return edges.flatMap(({ to, when }) => {
      const condition = JSON.stringify(when ?? {});
      const isShut = seen.has('{}') || seen.has(condition);
      seen.add(condition);
      return isShut ? [`${flow.path}: the way from "${id}" to "${to}" is never taken`] : [];
    });
  });
}

function takesAlways({ when }: Edge, id: string, answer: string): boolean {
  return (
    when !== undefined &&
    conditionsOf(when).some((condition) => {
      const { [id]: test, ...others } = condition;
      return Object.keys(others).length === 0 && namesAnswer(test, answer);
    })
  );
}

function namesAnswer(test: Test | undefined, answer: string): boolean {
  return typeof test === 'string' ? test === answer : Array.isArray(test) && test.includes(answer);
}

function targets(flow: Flow, id: string): string[] {
  return [...new Set((flow.edges.get(id) ?? []).map(({ to }) => to))];
}
