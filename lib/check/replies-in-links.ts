import { pickerFlow, pickerQuestions } from '#lib/channels/index.ts';
import { type AuthorProblem, suggest } from '#lib/content/index.ts';
import { answersOf, type Question } from '#lib/flows/index.ts';
import { payQuestions } from '#lib/pay/index.ts';

const flows: Readonly<Record<string, Readonly<Record<string, Question>>>> = {
  '/pay': payQuestions,
  [pickerFlow.path]: pickerQuestions,
};

/** The addresses of pages that answer each request anew: the questions of the flows, and the search. */
export const pagesOnRequest: readonly string[] = [
  '/search',
  ...Object.entries(flows).flatMap(([path, questions]) => [
    path,
    ...Object.keys(questions).map((question) => `${path}/${question}`),
  ]),
];

/** What is wrong with the part of a link behind its `?`; `undefined` when the page understands it. */
export function queryFault(
  path: string,
  query: string | undefined,
): Pick<AuthorProblem, 'rule' | 'found' | 'fix'> | undefined {
  if (query === undefined) return undefined;
  for (const [name, value] of new URLSearchParams(query)) {
    const fix = wrongReply(path, name, value);
    if (fix !== undefined) {
      return { rule: 'link-target', found: `リンク先「${path}」は「${name}=${value}」を読みません。`, fix };
    }
  }
  return undefined;
}

function wrongReply(path: string, name: string, value: string): string | undefined {
  if (path === '/search') return name === 'q' ? undefined : suggest(name, ['q']);
  const [, questions] = Object.entries(flows).find(([flow]) => path === flow || path.startsWith(`${flow}/`)) ?? [];
  if (questions === undefined) return '? から # の前までを消してください。';
  const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
  if (question === undefined) return suggest(name, Object.keys(questions));
  const answers = answersOf(question);
  // Sums and days are typed, so any text may be a reply.
  const isChosen = question.kind === 'one' || question.kind === 'several';
  return !isChosen || answers.includes(value) ? undefined : suggest(value, answers);
}
