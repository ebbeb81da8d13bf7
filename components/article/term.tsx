import type { ReactNode } from 'react';
import { words } from '#components/words.ts';
import type { Term } from '#lib/glossary/index.ts';

interface InTextProps {
  id: string;
  children: ReactNode;
}

/** The first use of a glossary term; opens its meaning in place, without script. */
export function TermInText({ id, children }: InTextProps) {
  return (
    <button type="button" className="term" popoverTarget={`term-${id}`}>
      {children}
    </button>
  );
}

interface Props {
  term: Term;
}

/** The meaning and the pronunciation of a term. */
export function TermPopover({ term: { id, term, reading, meaning } }: Props) {
  return (
    <section id={`term-${id}`} popover="auto" className="popover" aria-labelledby={`term-${id}-name`}>
      <h2 id={`term-${id}-name`} className="text-part">
        {term}
        <span className="ms-2 text-small font-normal text-soft">{reading}</span>
      </h2>
      <p>{meaning}</p>
      <p className="text-end">
        <button type="button" className="button button-plain" popoverTarget={`term-${id}`} popoverTargetAction="hide">
          {words.close}
        </button>
      </p>
    </section>
  );
}
