import type { Flow } from './flow.ts';
import { answersOf, isPrivate, type Question, unsure } from './question.ts';

/** What of a flow its addresses are read with. */
export type FlowVocabulary = Pick<Flow, 'path' | 'questions' | 'outcomes'>;

const mostLength = 2000;

/**
 * One form for all addresses of a flow that show the same at the same time; `undefined` if an address holds anything that a
 * reader has typed, or that the flow does not offer. So there are only so many of them, and none says anything private.
 */
export function sharedAddress({ path, questions, outcomes }: FlowVocabulary, address: string): string | undefined {
  if (address.length > mostLength) return undefined;
  // Only the first question mark ends the path: what follows another one is read by the pages, too.
  const [place = '', ...rest] = address.split('?');
  const query = rest.join('?');
  const node = place.slice(path.length + 1);
  const isPlace = place === path || (place === `${path}/${node}` && (questions.has(node) || outcomes.includes(node)));
  if (!isPlace) return undefined;
  // What is no question, no sign of a form and no step is not read by the pages.
  const pairs = [...new URLSearchParams(query)].filter(
    ([name]) => questions.has(name) || name === 'sent' || name === 'step',
  );
  const isOffered = ([name, text]: readonly [string, string]) => {
    if (name === 'sent') return questions.has(text);
    if (name === 'step') return /^[1-9]\d?$/.test(text);
    const question = questions.get(name);
    return question !== undefined && offers(question, text);
  };
  const isRepeated = pairs.some(
    ([name], index) => pairs.findIndex(([other]) => other === name) !== index && !isSeveral(questions.get(name)),
  );
  if (isRepeated || !pairs.every(isOffered)) return undefined;
  const lines = pairs.map((pair) => pair.join('=')).sort();
  return `${place}?${[...new Set(lines)].join('&')}`;
}

function offers(question: Question, text: string): boolean {
  return isPrivate(question) ? text === unsure : answersOf(question).includes(text);
}

function isSeveral(question: Question | undefined): boolean {
  return question?.kind === 'several';
}
