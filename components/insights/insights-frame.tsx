import type { ReactNode } from 'react';
import { PageHead } from '#components/listing/page-head.tsx';
import { insightsWords as words } from './words.ts';

/** A link of a row of which one is chosen. */
export interface Choice {
  readonly name: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

interface Props {
  title: string;
  intro: string;
  pages: readonly Choice[];
  spans?: readonly Choice[];
  csv?: string;
  /** Proves that a form is of this session. */
  form: string;
  home: string;
  children: ReactNode;
}

/** A page for the operator: its neighbours, its title, the stretches of time, and the way out. */
export function InsightsFrame({ title, intro, pages, spans = [], csv, form, home, children }: Props) {
  return (
    <div className="insights">
      <Choices name={words.nav} choices={pages} />
      <div className="mt-6">
        <PageHead title={title}>{intro}</PageHead>
      </div>
      {spans.length > 0 && <Choices name={words.spans} choices={spans} />}
      {children}
      <footer className="mt-12 flex flex-wrap items-center gap-3 border-t border-line pt-4">
        {csv !== undefined && (
          <a href={csv} className="button button-plain">
            {words.csv}
          </a>
        )}
        <form action={`${home}/sign-out`} method="post">
          <input type="hidden" name="form" value={form} />
          <button type="submit" className="button button-plain">
            {words.signOut}
          </button>
        </form>
      </footer>
    </div>
  );
}

/** Links of which one is chosen. */
export function Choices({ name, choices }: { name: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={name} className="mt-4">
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ name: label, href, isCurrent }) => (
          <li key={href}>
            <a href={href} className="insights-choice" aria-current={isCurrent ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
