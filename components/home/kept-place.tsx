import type { DeadlineFigures } from '#lib/konbini/index.ts';
import { keptWords } from './kept-words.ts';

interface Props {
  /** The address of the script that fills it. */
  script: string;
  deadline: DeadlineFigures;
}

/** The place for a payment kept on the reader's device. It shows only where one is kept, and has its height before. */
export function KeptPlace({ script, deadline }: Props) {
  return (
    <section
      aria-label={keptWords.name}
      className="kept-place no-print"
      data-kept-script={script}
      data-days={`${deadline.safeDays} ${deadline.longestDays}`}
      hidden
    />
  );
}
