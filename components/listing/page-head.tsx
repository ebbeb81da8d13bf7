import type { ReactNode } from 'react';
import { Phrases } from '#components/phrases.tsx';

interface Props {
  title: string;
  children?: ReactNode;
}

/** Title and introduction of a page that lists other pages. */
export function PageHead({ title, children }: Props) {
  return (
    <header className="max-w-measure pt-2">
      <h1>
        <Phrases text={title} />
      </h1>
      {children !== undefined && <p className="mt-3 text-soft">{children}</p>}
    </header>
  );
}
