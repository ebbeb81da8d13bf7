import { FeedbackForm } from '#components/feedback/feedback-form.tsx';
import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import type { PayContent } from './flow-content.ts';
import type { FlowView } from './flow-view.ts';
import { OutcomePage } from './outcome-page.tsx';
import { errorOf } from './question-form.tsx';
import { QuestionPage } from './question-page.tsx';
import { RoadStrip } from './road-strip.tsx';
import { flowWords } from './words.ts';

interface Props {
  content: PayContent;
  view: FlowView;
}

/** A page of the payment wizard: one question or one outcome. Drawn on the server and in the browser. */
export function PayPage({ content, view }: Props) {
  const { flow, position } = view;
  const outcome = content.outcomes[position.id];
  return (
    <>
      <Breadcrumb trail={position.id === flow.start ? [] : [{ href: flow.path, name: content.words.title }]} />
      {outcome === undefined ? (
        <QuestionPage words={content.words} view={view} aside={<RoadStrip view={view} />} />
      ) : (
        <>
          <OutcomePage content={content} outcome={outcome} view={view} />
          <FeedbackForm page={`${flow.path}/${position.id}`} />
        </>
      )}
    </>
  );
}

/** The page title; it starts with a notice when the form has an error. */
export function payTitle(content: PayContent, view: FlowView): string {
  const { flow, position } = view;
  const question = flow.questions.get(position.id);
  if (question === undefined) return content.outcomes[position.id]?.title ?? content.words.title;
  const ask = content.words.questions[position.id]?.ask ?? content.words.title;
  return errorOf(question, view) === undefined ? ask : `${flowWords.errorPrefix}${ask}`;
}
