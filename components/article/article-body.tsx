import { getMDXComponent } from 'mdx-bundler/client';
import type { ReactNode } from 'react';
import type { ComponentName } from '#lib/content/index.ts';
import type { Host } from '#lib/site/index.ts';
import { ArticleLink } from './article-link.tsx';
import { Box } from './box.tsx';
import { CopyNumber } from './copy-number.tsx';
import { Devices } from './devices.tsx';
import { Before, Procedure, Result } from './procedure.tsx';

interface Props {
  /** The compiled page of an article. */
  code: string;
  hosts: readonly Host[];
  className?: string;
}

interface BoxProps {
  title?: string;
  children: ReactNode;
}

/** The markup of each component of the vocabulary; a missing one does not compile. */
const vocabularyMarkup = {
  Devices,
  Procedure,
  Before,
  Result,
  Note: (props: BoxProps) => <Box kind="note" {...props} />,
  Warning: (props: BoxProps) => <Box kind="warning" {...props} />,
  Disagreement: (props: BoxProps) => <Box kind="disagreement" {...props} />,
  Label: ({ children }: { children: ReactNode }) => <b className="label">「{children}」</b>,
  Copy: CopyNumber,
} satisfies Record<ComponentName, unknown>;

/** An article's own text. */
export function ArticleBody({ code, hosts, className = '' }: Props) {
  const Body = getMDXComponent(code);
  return (
    <div className={`prose ${className}`}>
      <Body
        components={{
          ...vocabularyMarkup,
          a: ({ href = '', children }) => (
            <ArticleLink href={href} hosts={hosts}>
              {children}
            </ArticleLink>
          ),
          table: ({ children }) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must scroll by keyboard too
            <section className="table-frame" tabIndex={0} aria-label="表">
              <table>{children}</table>
            </section>
          ),
        }}
      />
    </div>
  );
}
