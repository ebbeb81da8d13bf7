import { getMDXComponent } from 'mdx-bundler/client';
import type { ReactNode } from 'react';
import { DrawingFigure } from '#components/drawing/drawing-figure.tsx';
import { FactInText } from '#components/fact/fact-in-text.tsx';
import { FactPopover } from '#components/fact/fact-popover.tsx';
import { phrased } from '#components/phrases.tsx';
import { type ComponentName, type ComponentProps, termComponent } from '#lib/content/index.ts';
import { type DrawingName, type DrawingPage, draw, drawingNames } from '#lib/drawings/index.ts';
import type { Fact, Source } from '#lib/facts/index.ts';
import type { Term } from '#lib/glossary/index.ts';
import type { Host, PublicLine } from '#lib/site/index.ts';
import { ArticleLink } from './article-link.tsx';
import { Box } from './box.tsx';
import { CopyNumber } from './copy-number.tsx';
import { Devices } from './devices.tsx';
import { Before, Procedure, Result } from './procedure.tsx';
import { PublicLineBox } from './public-line.tsx';
import { TermInText, TermPopover } from './term.tsx';
import { Causes, Fix, Trouble } from './trouble.tsx';

interface Props {
  /** The compiled page of an article. */
  code: string;
  hosts: readonly Host[];
  /** The telephone lines of the state. */
  publicLines: readonly PublicLine[];
  /** The facts used in the text, and the sources of their claims. */
  facts: readonly Fact[];
  sources: readonly Source[];
  /** What its drawings are made from. */
  drawingPage: DrawingPage;
  /** The glossary terms marked in the text. */
  terms: readonly Term[];
  className?: string;
}

type Markup = {
  readonly [Name in ComponentName]: (props: ComponentProps<Name, ReactNode>) => ReactNode;
};

/** The markup of each component that needs nothing but its own attributes and text. */
const plainMarkup = {
  Devices,
  Procedure,
  Before,
  Result,
  Note: (props) => <Box kind="note" {...props} />,
  Warning: (props) => <Box kind="warning" {...props} />,
  Disagreement: (props) => <Box kind="disagreement" {...props} />,
  Label: ({ children }) => (
    <b className="label" translate="no">
      「{children}」
    </b>
  ),
  Literal: ({ children }) => children,
  Trouble,
  Causes,
  Fix,
  Copy: CopyNumber,
  Routes: ({ children }) => <div className="routes">{children}</div>,
} satisfies Omit<Markup, 'Fact' | 'PublicLine' | DrawingName>;

/** The markup of each component of the vocabulary; a missing one does not compile. */
function markupWith({
  facts,
  sources,
  publicLines,
  hosts,
  drawingPage,
}: Omit<Props, 'code' | 'terms' | 'className'>): Markup {
  return {
    ...plainMarkup,
    ...markupOfDrawings(drawingPage),
    Fact: ({ id, as }) => {
      const fact = facts.find((each) => each.id === id);
      return fact === undefined ? null : <FactInText fact={fact} as={as} />;
    },
    PublicLine: ({ id }) => {
      const line = publicLines.find((each) => each.id === id);
      if (line === undefined) return null;
      return <PublicLineBox line={line} source={sources.find((each) => each.id === line.source)} hosts={hosts} />;
    },
  };
}

function markupOfDrawings(page: DrawingPage): Pick<Markup, DrawingName> {
  const entries = drawingNames.map((name) => [
    name,
    (attributes: Readonly<Record<string, string>>) => {
      const drawn = draw(name, page, attributes);
      return drawn.ok ? <DrawingFigure drawing={drawn.drawing} /> : null;
    },
  ]);
  return Object.fromEntries(entries);
}

/** An article's own text. */
export function ArticleBody({ code, terms, className = '', ...about }: Props) {
  const { hosts, facts, sources } = about;
  const Body = getMDXComponent(code);
  return (
    <div className={`prose ${className}`}>
      <Body
        components={{
          ...markupWith(about),
          [termComponent]: ({ id, children }: { id: string; children: ReactNode }) => (
            <TermInText id={id}>{children}</TermInText>
          ),
          a: ({ href = '', children }) => (
            <ArticleLink href={href} hosts={hosts}>
              {children}
            </ArticleLink>
          ),
          h2: ({ children, ...own }) => <h2 {...own}>{phrased(children)}</h2>,
          h3: ({ children, ...own }) => <h3 {...own}>{phrased(children)}</h3>,
          table: ({ children }) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must scroll by keyboard too
            <section className="table-frame" tabIndex={0} aria-label="表">
              <table>{children}</table>
            </section>
          ),
        }}
      />
      {facts
        .filter(({ status }) => status === 'conflict')
        .map((fact) => (
          <FactPopover key={fact.id} fact={fact} sources={sources} />
        ))}
      {terms.map((term) => (
        <TermPopover key={term.id} term={term} />
      ))}
    </div>
  );
}
