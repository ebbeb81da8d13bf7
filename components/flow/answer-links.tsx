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
  const { flow, given, now, address } = view;
  const today = dayInJapan(now);
  return (
    <ul className="grid gap-3" aria-label={words.short}>
      {question.answers.map((answer) => {
        const { label, hint } = words.answers[answer] ?? { label: answer };
        const replies = new Map([...given, [id, [answer]]]);
        const position = resolve(flow, replies, today);
        const isChosen = given.get(id)?.at(-1) === answer;
        return (
          <li key={answer}>
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
      })}
    </ul>
  );
}
