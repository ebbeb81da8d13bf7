import { addressOfPosition, type OneQuestion, type QuestionWords, resolve } from '#lib/flows/client.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import type { FlowView } from './flow-view.ts';

interface Props {
  id: string;
  question: OneQuestion;
  words: QuestionWords;
  view: FlowView;
}

/** The answers to a single-choice question as links: one tap each, also without script. */
export function AnswerLinks({ id, question, words, view }: Props) {
  const groups = groupsOf(question.answers, words);
  return groups.map(({ name, answers }, index) => (
    <div key={name ?? ''} className={index === 0 ? undefined : 'mt-6'}>
      {name !== undefined && (
        <p className="mb-2 text-small text-soft" id={`${id}-group-${index}`}>
          {name}
        </p>
      )}
      <ul
        className="grid gap-3"
        {...(name === undefined ? { 'aria-label': words.short } : { 'aria-labelledby': `${id}-group-${index}` })}
      >
        {answers.map((answer) => (
          <AnswerLink key={answer} id={id} answer={answer} words={words} view={view} />
        ))}
      </ul>
    </div>
  ));
}

/** An answer with a `group` begins a group with that name. */
function groupsOf(answers: readonly string[], words: QuestionWords) {
  const groups: { name: string | undefined; answers: string[] }[] = [];
  for (const answer of answers) {
    const name = words.answers[answer]?.group;
    if (name !== undefined || groups.length === 0) groups.push({ name, answers: [] });
    groups.at(-1)?.answers.push(answer);
  }
  return groups;
}

function AnswerLink({ id, answer, words, view }: Pick<Props, 'id' | 'words' | 'view'> & { answer: string }) {
  const { flow, given, now, address } = view;
  const today = dayInJapan(now);
  const { label, hint } = words.answers[answer] ?? { label: answer };
  const replies = new Map([...given, [id, [answer]]]);
  const position = resolve(flow, replies, today);
  const isChosen = given.get(id)?.at(-1) === answer;
  return (
    <li>
      <a
        id={`${id}-${answer}`}
        className="choice"
        href={addressOfPosition(flow, { position, given: replies, today }, address)}
        aria-current={isChosen || undefined}
      >
        <span>
          <b className="block leading-[1.5]">{label}</b>
          {hint !== undefined && <span className="block text-small text-soft">{hint}</span>}
        </span>
      </a>
    </li>
  );
}
