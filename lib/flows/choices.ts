import { conditionsOf, type When } from './condition.ts';
import type { Edge, Flow } from './flow.ts';
import type { AnswerWords, FlowWords } from './flow-words.ts';
import { unsure } from './question.ts';

/** A choice that leads to more outcomes than this does not describe any of them well. */
const fewOutcomes = 3;

/**
 * What readers choose before an outcome, as pairs of outcome and text. It contains the answer that leads to the
 * outcome, the answer before it if that leads to few outcomes, and the answers for which another outcome includes it.
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

/**
 * The case in which a reader arrives at an outcome, in the words of the choices before it; `undefined` if there are
 * none.
 */
export function caseOf(flow: Flow, words: FlowWords, outcome: string): string | undefined {
  const [first, ...others] = labelled(
    edgesOf(flow).filter(({ to }) => to === outcome),
    words,
  );
  if (first === undefined) return undefined;
  const before = edgesOf(flow).filter(({ to }) => to === first.from && outcomesAt(flow, to).includes(outcome));
  const [earlier] = labelled(before, words);
  // If several answers to one question lead to this outcome, none of them alone describes the case.
  const own = others.some(({ from }) => from === first.from) ? [] : [first];
  const labels = [...(earlier === undefined ? [] : [earlier]), ...own].map(({ label }) => label);
  return labels.length === 0 ? undefined : labels.join('：');
}

/**
 * Whether an answer that a reader chose leads to an outcome or includes it in another. Other outcomes follow from
 * amounts and dates.
 */
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

/** The node itself if it is an outcome, or the few outcomes that end its question; empty when more questions follow. */
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

// The label of "not sure" is the same everywhere, so only its hint describes the case.
function chosenBy(when: When | undefined, { questions }: FlowWords): Partial<AnswerWords>[] {
  return answersIn(when).flatMap(([question, answer]) => {
    const answerWords = questions[question]?.answers[answer];
    if (answerWords === undefined) return [];
    return [answer === unsure ? { hint: answerWords.hint } : answerWords];
  });
}
