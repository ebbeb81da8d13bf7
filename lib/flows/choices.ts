import { conditionsOf, type When } from './condition.ts';
import type { Edge, Flow } from './flow.ts';
import type { AnswerWords, FlowWords } from './flow-words.ts';
import { unsure } from './question.ts';

/** A choice that leads to more outcomes than this says little of each. */
const fewOutcomes = 3;

/**
 * What readers choose just before an outcome, in the words of the choices, an outcome and a text at a time: the answer
 * that leads to it, the one before where that leads to few others, and the answer for which another outcome shows it.
 */
export function choicesBefore(flow: Flow, words: FlowWords): (readonly [outcome: string, text: string])[] {
  const ways = edgesOf(flow).flatMap(({ when, to }) => outcomesAt(flow, to).map((end) => [when, end] as const));
  const shown = [...flow.parts.values()].flat().map(({ when, part }) => [when, part] as const);
  return [...ways, ...shown].flatMap(([when, outcome]) =>
    chosenBy(when, words).flatMap(({ label, hint }) =>
      [label, hint].flatMap((text) => (text === undefined ? [] : [[outcome, text] as const])),
    ),
  );
}

/** In which case a reader comes to an outcome, in the words of the choices before it; `undefined` where they name none. */
export function caseOf(flow: Flow, words: FlowWords, outcome: string): string | undefined {
  const [first, ...others] = labelled(
    edgesOf(flow).filter(({ to }) => to === outcome),
    words,
  );
  if (first === undefined) return undefined;
  const before = edgesOf(flow).filter(({ to }) => to === first.from && outcomesAt(flow, to).includes(outcome));
  const [earlier] = labelled(before, words);
  // Of several answers to one question that lead here none is the case by itself.
  const own = others.some(({ from }) => from === first.from) ? [] : [first];
  const labels = [...(earlier === undefined ? [] : [earlier]), ...own].map(({ label }) => label);
  return labels.length === 0 ? undefined : labels.join('：');
}

/** Whether some answer that a reader chose leads to an outcome, or has another show it: others are worked out from sums and days. */
export function isChosen(flow: Flow, outcome: string): boolean {
  const ways = edgesOf(flow).filter(({ to }) => to === outcome);
  const shown = [...flow.parts.values()].flat().filter(({ part }) => part === outcome);
  return [...ways, ...shown].some(({ when }) => answersIn(when).length > 0);
}

function labelled(edges: readonly Edge[], words: FlowWords): { from: string; label: string }[] {
  return edges.flatMap(({ from, when }) =>
    chosenBy(when, words).flatMap(({ label }) => (label === undefined ? [] : [{ from, label }])),
  );
}

function edgesOf(flow: Flow): readonly Edge[] {
  return [...flow.edges.values()].flat();
}

/** The outcome that a node is, or the few that any reply to it ends at; none where questions follow. */
function outcomesAt(flow: Flow, node: string): readonly string[] {
  const edges = flow.edges.get(node);
  if (edges === undefined) return [node];
  const ends = [...new Set(edges.map(({ to }) => to))];
  return ends.length > fewOutcomes || ends.some((end) => flow.questions.has(end)) ? [] : ends;
}

function answersIn(when: When | undefined): (readonly [question: string, answer: string])[] {
  const tests = conditionsOf(when ?? {}).flatMap((condition) => Object.entries(condition));
  return tests.flatMap(([question, test]) =>
    [test].flat().flatMap((answer) => (typeof answer === 'string' ? [[question, answer] as const] : [])),
  );
}

// That somebody does not know is said alike everywhere; what is promised then is not.
function chosenBy(when: When | undefined, { questions }: FlowWords): Partial<AnswerWords>[] {
  return answersIn(when).flatMap(([question, answer]) => {
    const said = questions[question]?.answers[answer];
    if (said === undefined) return [];
    return [answer === unsure ? { hint: said.hint } : said];
  });
}
