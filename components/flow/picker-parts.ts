import type { Picked, PickerReplies } from '#lib/channels/client.ts';
import type { ContactContent } from './contact-content.ts';

/** What a part of the result is drawn from. */
export interface PartProps {
  picked: Picked;
  content: ContactContent;
}

/** The same, plus the reader's replies. */
export interface ToldProps extends PartProps {
  replies: PickerReplies;
}
