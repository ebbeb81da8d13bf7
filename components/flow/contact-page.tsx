import { FeedbackForm } from '#components/feedback/feedback-form.tsx';
import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import { words } from '#components/words.ts';
import { pickChannels, pickerReplies, skipToResult } from '#lib/channels/client.ts';
import type { ContactContent } from './contact-content.ts';
import type { FlowView } from './flow-view.ts';
import { PickerResult, resultTitle } from './picker-result.tsx';
import { pickerWords } from './picker-words.ts';
import { QuestionPage } from './question-page.tsx';

interface Props {
  content: ContactContent;
  view: FlowView;
}

/** A page of the picker: one question or the matching desks. Drawn on the server and in the browser. */
export function ContactPage({ content, view }: Props) {
  const { position, given, address } = view;
  const skipped = address('result', skipToResult(given));
  return (
    <>
      <Breadcrumb trail={[{ href: '/contact', name: words.nav.contact }]} />
      {position.at === 'outcome' ? (
        <>
          <PickerResult content={content} view={view} />
          <FeedbackForm page={`${view.flow.path}/${position.id}`} />
        </>
      ) : (
        <QuestionPage words={content.words} view={view} skip={{ href: skipped, label: pickerWords.skip }} />
      )}
    </>
  );
}

/** The title of the page. */
export function contactTitle(content: ContactContent, { position, now }: FlowView): string {
  if (position.at === 'question') return content.words.questions[position.id]?.ask ?? content.words.title;
  const replies = pickerReplies(position.trail);
  return resultTitle(pickChannels(content.directory, replies, now), replies);
}
