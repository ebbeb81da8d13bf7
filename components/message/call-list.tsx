import type { MessagePart, Spoken } from '#lib/messages/client.ts';
import { MessageParts } from './message-parts.tsx';

interface Props {
  sheet: readonly Spoken[];
  hasReadings?: boolean;
}

/** The lines of the call sheet, in order. */
export function CallList({ sheet, hasReadings = false }: Props) {
  return (
    <ol className={hasReadings ? 'call-list call-list-read' : 'call-list'}>
      {sheet.map(({ say, sentences }) => (
        <li key={say}>
          <span className="block text-small text-soft">{say}</span>
          {sentences.map((sentence, index) => line(sentence, hasReadings, index))}
        </li>
      ))}
    </ol>
  );
}

function line(sentence: readonly MessagePart[], hasReadings: boolean, key: number) {
  return (
    <span key={key} className="call-line">
      <MessageParts parts={sentence} hasReadings={hasReadings} />
    </span>
  );
}
