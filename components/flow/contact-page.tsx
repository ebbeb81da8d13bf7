import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import { words } from '#components/words.ts';
import { pickChannels, pickerReplies, skipToResult } from '#lib/channels/client.ts';
import type { ContactContent } from './contact-content.ts';
import type { FlowPlace } from './flow-place.ts';
import { PickerResult, resultTitle } from './picker-result.tsx';
import { pickerWords } from './picker-words.ts';
import { QuestionPage } from './question-page.tsx';

interface Props {
  content: ContactContent;
  place: FlowPlace;
}

/** A page of the picker: one question or the matching desks. Drawn on the server and in the browser. */
export function ContactPage({ content, place }: Props) {
  const { position, given, address } = place;
  const skipped = address('result', skipToResult(given));
  return (
    <>
      <Breadcrumb trail={[{ href: '/contact', name: words.nav.contact }]} />
      {position.at === 'outcome' ? (
        <PickerResult content={content} place={place} />
      ) : (
        <QuestionPage words={content.words} place={place} skip={{ href: skipped, label: pickerWords.skip }} />
      )}
    </>
  );
}

/** The title of the page. */
export function contactTitle(content: ContactContent, { position, now }: FlowPlace): string {
  if (position.at === 'question') return content.words.questions[position.id]?.ask ?? content.words.title;
  const replies = pickerReplies(position.trail);
  return resultTitle(pickChannels(content.directory, replies, now), replies);
}
