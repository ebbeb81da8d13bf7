import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import type { PayContent } from './flow-content.ts';
import type { FlowPlace } from './flow-place.ts';
import { OutcomePage } from './outcome-page.tsx';
import { errorOf } from './question-form.tsx';
import { QuestionPage } from './question-page.tsx';
import { flowWords } from './words.ts';

interface Props {
  content: PayContent;
  place: FlowPlace;
}

/** A page of the payment wizard: one question or one outcome. Drawn on the server and in the browser. */
export function PayPage({ content, place }: Props) {
  const { flow, position } = place;
  const outcome = content.outcomes[position.id];
  return (
    <>
      <Breadcrumb trail={position.id === flow.start ? [] : [{ href: flow.path, name: content.words.title }]} />
      {outcome === undefined ? (
        <QuestionPage words={content.words} place={place} />
      ) : (
        <OutcomePage content={content} outcome={outcome} place={place} />
      )}
    </>
  );
}

/** The page title; it starts with a notice when the form has an error. */
export function payTitle(content: PayContent, place: FlowPlace): string {
  const { flow, position } = place;
  const question = flow.questions.get(position.id);
  if (question === undefined) return content.outcomes[position.id]?.title ?? content.words.title;
  const ask = content.words.questions[position.id]?.ask ?? content.words.title;
  return errorOf(question, place) === undefined ? ask : `${flowWords.errorPrefix}${ask}`;
}
