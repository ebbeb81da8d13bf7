import type { ReactNode } from 'react';
import { Phrases } from '#components/phrases.tsx';
import { words } from '#components/words.ts';
import type { Device } from '#lib/content/index.ts';
import { FormerAnchors } from './former-anchors.tsx';
import { Icon } from './icon.tsx';

interface Props {
  id: string;
  title: string;
  device?: Device;
  /** The anchors that it had before, parted by spaces; the mechanism adds them. */
  formerIds?: string;
  children: ReactNode;
}

/** A heading with its numbered steps. Inside `Devices` it becomes a tab panel. */
export function Procedure({ id, title, device, formerIds, children }: Props) {
  return (
    <section id={id} className="procedure" aria-labelledby={`${id}-title`} data-device={device}>
      <h2 id={`${id}-title`}>
        <FormerAnchors ids={formerIds} />
        <Phrases text={title} />
      </h2>
      {children}
    </section>
  );
}

/** What must be true before the first step. */
export function Before({ children }: { children: ReactNode }) {
  return (
    <div className="part">
      <p className="part-name">{words.before}</p>
      {children}
    </div>
  );
}

/** What the reader sees after success. */
export function Result({ children }: { children: ReactNode }) {
  return (
    <div className="result">
      <Icon shape="result" />
      <div>
        <p className="part-name font-bold">{words.result}</p>
        {children}
      </div>
    </div>
  );
}
