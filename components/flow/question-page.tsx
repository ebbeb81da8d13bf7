import type { ReactNode } from 'react';
import { Phrases } from '#components/phrases.tsx';
import { type FlowWords, mostLeft } from '#lib/flows/client.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import { AnswerLinks } from './answer-links.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { FlowView } from './flow-view.ts';
import { errorOf, fieldId, QuestionForm } from './question-form.tsx';
import { ReplySide, ReplyTrail } from './reply-trail.tsx';
import { flowWords } from './words.ts';

interface Props {
  words: FlowWords;
  view: FlowView;
  /** A link for readers who want no more questions. */
  skip?: { href: string; label: string };
  /** What helps besides the replies: below the question, and on a wide screen beside it. */
  aside?: ReactNode;
}

/** One question, with the replies so far above it and the number of questions left below it. */
export function QuestionPage({ words, view, skip, aside }: Props) {
  const { flow, position, given, now } = view;
  const { id } = position;
  const question = flow.questions.get(id);
  const own = words.questions[id];
  if (question === undefined || own === undefined) return null;
  const isStart = id === flow.start;
  const error = errorOf(question, view);
  return (
    <div className="flow-columns">
      <ReplyTrail words={words} view={view} hasSide />
      {error !== undefined && <ErrorSummary text={error} field={fieldId(id, question)} />}
      <h1 tabIndex={-1} data-flow-heading>
        <Phrases text={own.ask} />
      </h1>
      {isStart && <p className="mt-3 text-soft">{words.lead}</p>}
      {own.hint !== undefined && <p className="mt-3 text-soft">{own.hint}</p>}
      {own.help !== undefined && (
        <p>
          <a href={own.help.to} className="inline-flex min-h-11 items-center text-small">
            {own.help.label}
          </a>
        </p>
      )}
      {isStart && <div data-flow-resume />}
      <div className="mt-6">
        {question.kind === 'one' ? (
          <AnswerLinks id={id} question={question} words={own} view={view} />
        ) : (
          <QuestionForm id={id} question={question} words={own} view={view} />
        )}
      </div>
      {skip !== undefined && (
        <p className="mt-4">
          <a href={skip.href} className="button button-plain button-wide">
            {skip.label}
          </a>
        </p>
      )}
      {!isStart && (
        <p className="mt-4 text-center text-small text-soft">
          {flowWords.left(mostLeft(flow, position, given, dayInJapan(now)))}
        </p>
      )}
      {!isStart && (
        <p className="no-print mt-4">
          <a href={flow.path} className="inline-flex min-h-11 items-center" data-flow-restart>
            {flowWords.startAgain}
          </a>
        </p>
      )}
      <div className="flow-side">
        <ReplySide words={words} view={view} />
        {aside}
      </div>
    </div>
  );
}
