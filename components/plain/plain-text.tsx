import { Fragment, type ReactNode } from 'react';
import { PageHead } from '#components/listing/page-head.tsx';
import type { PlainBlock, PlainPage } from '#lib/words/index.ts';
import { LabelTable } from './label-table.tsx';

interface Props {
  page: PlainPage;
  /** What stands between the head and the first part. */
  before?: ReactNode;
  /** What a reader can switch, by the part that it stands at the end of. */
  switches?: Readonly<Record<string, ReactNode>>;
}

/** A page that is neither an article nor a list, from its words. */
export function PlainText({ page: { language, title, lead, parts }, before, switches = {} }: Props) {
  return (
    <div lang={language}>
      <PageHead title={title}>{lead}</PageHead>
      {before}
      <div className="prose mt-8 max-w-measure">
        {parts.map(({ id, heading, isWithin, blocks }) => {
          const Heading = isWithin ? 'h3' : 'h2';
          return (
            <Fragment key={id}>
              <Heading id={id}>{heading}</Heading>
              {blocks.map((block) => (
                <Block key={JSON.stringify(block)} block={block} isForeign={language !== undefined} />
              ))}
              {switches[id]}
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}

function Block({ block, isForeign }: { block: PlainBlock; isForeign: boolean }) {
  if (typeof block === 'string') return <p>{inline(block, isForeign)}</p>;
  if ('labels' in block) return <LabelTable labels={block.labels} />;
  if ('code' in block) {
    return (
      <pre className="my-4 whitespace-pre-wrap break-words rounded border border-line bg-sunk p-4 text-small">
        <code>{block.code}</code>
      </pre>
    );
  }
  const [List, items] = 'steps' in block ? (['ol', block.steps] as const) : (['ul', block] as const);
  return (
    <List>
      {items.map((text) => (
        <li key={text}>{inline(text, isForeign)}</li>
      ))}
    </List>
  );
}

const markup = /(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/;

/** A text with its links, its code and what is strong in it. */
function inline(text: string, isForeign: boolean): ReactNode[] {
  return text.split(markup).map((piece, index) => (index % 2 === 0 ? piece : drawMarkup(piece, isForeign)));
}

function drawMarkup(piece: string, isForeign: boolean): ReactNode {
  if (piece.startsWith('`')) return <code key={piece}>{piece.slice(1, -1)}</code>;
  if (piece.startsWith('*')) {
    const strong = piece.slice(2, -2);
    return (
      <strong key={piece} lang={isForeign && hasJapanese(strong) ? 'ja' : undefined}>
        {strong}
      </strong>
    );
  }
  const [, label = '', href = ''] = /^\[(.+)\]\((.+)\)$/.exec(piece) ?? [];
  return (
    <a key={piece} href={href} download={isFile(href) ? label : undefined}>
      {label}
    </a>
  );
}

function hasJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}

/** Whether a link leads to a script for other sites, which is there to be kept. */
function isFile(href: string): boolean {
  return href.endsWith('.js');
}
