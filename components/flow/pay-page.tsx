import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import { longestPath } from '#lib/flows/client.ts';
import type { PayContent } from './flow-content.ts';
import type { FlowPlace } from './flow-place.ts';
import { OutcomePage } from './outcome-page.tsx';
import { errorOf, QuestionForm } from './question-form.tsx';
import { ReplyTrail } from './reply-trail.tsx';
import { flowWords } from './words.ts';

interface Props {
  content: PayContent;
  place: FlowPlace;
}

/** A page of the payment wizard: one question, or where the replies lead. Drawn on the server and in the browser. */
export function PayPage({ content, place }: Props) {
  const { flow, position } = place;
  const question = flow.questions.get(position.id);
  const words = content.words.questions[position.id];
  const outcome = content.outcomes[position.id];
  const isStart = position.id === flow.start;
  return (
    <>
      <Breadcrumb trail={isStart ? [] : [{ href: flow.path, name: content.words.title }]} />
      {question !== undefined && words !== undefined && (
        <div className="mx-auto max-w-measure">
          {isStart && (
            <>
              <p className="text-lead">{content.words.lead}</p>
              <div data-flow-resume />
            </>
          )}
          <ReplyTrail words={content.words} place={place} />
          <QuestionForm
            id={position.id}
            question={question}
            words={words}
            place={place}
            left={longestPath(flow, position.id) ?? 1}
          />
        </div>
      )}
      {outcome !== undefined && <OutcomePage content={content} outcome={outcome} place={place} />}
    </>
  );
}

/** The title of the page; one that asks again says so first. */
export function payTitle(content: PayContent, place: FlowPlace): string {
  const { flow, position } = place;
  const question = flow.questions.get(position.id);
  if (question === undefined) return content.outcomes[position.id]?.title ?? content.words.title;
  const ask = content.words.questions[position.id]?.ask ?? content.words.title;
  return errorOf(question, place) === undefined ? ask : `${flowWords.errorPrefix}${ask}`;
}
