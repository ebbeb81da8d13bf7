import type { MessagePart } from '#lib/messages/client.ts';

interface Props {
  parts: readonly MessagePart[];
  hasReadings?: boolean;
}

/** A text to send or to read aloud, with visible blanks and optional furigana. */
export function MessageParts({ parts, hasReadings = false }: Props) {
  return <>{parts.map((part, index) => drawPart(part, hasReadings, index))}</>;
}

function drawPart(part: MessagePart, hasReadings: boolean, key: number) {
  if (part.is === 'blank' || part.is === 'withheld') {
    return (
      <span key={key} className={part.is === 'blank' ? 'message-blank' : 'message-held'}>
        {part.text}
      </span>
    );
  }
  if (!hasReadings || part.reading === undefined) return part.text;
  return (
    <ruby key={key}>
      {part.text}
      <rt>{part.reading}</rt>
    </ruby>
  );
}
