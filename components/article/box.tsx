import type { ReactNode } from 'react';
import { words } from '#components/words.ts';
import { Icon } from './icon.tsx';

const kinds = {
  note: { className: 'box-note', name: words.note },
  warning: { className: 'box-lose', name: words.warning },
  disagreement: { className: 'box-split', name: words.disagreement },
} as const;

interface Props {
  kind: keyof typeof kinds;
  title?: string | undefined;
  children: ReactNode;
}

/** A box in the text; its kind is given in words as well as by colour. */
export function Box({ kind, title, children }: Props) {
  const { className, name } = kinds[kind];
  return (
    <div role="note" className={`box ${className}`}>
      <p className="box-name">
        <Icon shape={kind} />
        {title === undefined ? (
          name
        ) : (
          <span>
            <span className="sr-only">{name}：</span>
            {title}
          </span>
        )}
      </p>
      {children}
    </div>
  );
}
