import type { ReactNode } from 'react';
import { Phrases } from '#components/phrases.tsx';
import { words } from '#components/words.ts';
import { FormerAnchors } from './former-anchors.tsx';

interface Props {
  id: string;
  symptom: string;
  /** The anchors that it had before, parted by spaces; the mechanism adds them. */
  formerIds?: string;
  children: ReactNode;
}

/** A troubleshooting case: what the reader sees, why, and what to do. */
export function Trouble({ id, symptom, formerIds, children }: Props) {
  return (
    <section id={id} className="trouble" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <FormerAnchors ids={formerIds} />
        <Phrases text={symptom} />
      </h2>
      {children}
    </section>
  );
}

/** Why the symptom may show. */
export function Causes({ children }: { children: ReactNode }) {
  return (
    <div>
      <p className="part-name">{words.causes}</p>
      {children}
    </div>
  );
}

/** What to do about it. */
export function Fix({ children }: { children: ReactNode }) {
  return (
    <div>
      <p className="part-name">{words.fix}</p>
      {children}
    </div>
  );
}
