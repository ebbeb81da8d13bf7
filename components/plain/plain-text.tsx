import { Fragment, type ReactNode } from 'react';
import { PageHead } from '#components/listing/page-head.tsx';
import type { PlainPage } from '#lib/words/index.ts';

interface Props {
  page: PlainPage;
  /** What a reader can switch, by the part that it stands at the end of. */
  switches?: Readonly<Record<string, ReactNode>>;
}

/** A page that is neither an article nor a list, from its words. */
export function PlainText({ page: { title, lead, parts }, switches = {} }: Props) {
  return (
    <>
      <PageHead title={title}>{lead}</PageHead>
      <div className="prose mt-8 max-w-measure">
        {parts.map(({ id, heading, isWithin, blocks }) => {
          const Heading = isWithin ? 'h3' : 'h2';
          return (
            <Fragment key={id}>
              <Heading id={id}>{heading}</Heading>
              {blocks.map((block) => (
                <Block key={String(block)} block={block} />
              ))}
              {switches[id]}
            </Fragment>
          );
        })}
      </div>
    </>
  );
}

function Block({ block }: { block: string | readonly string[] }) {
  if (typeof block === 'string') return <p>{inline(block)}</p>;
  return (
    <ul>
      {block.map((text) => (
        <li key={text}>{inline(text)}</li>
      ))}
    </ul>
  );
}

/** A text with its links and what is strong in it. */
function inline(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).map((piece) => {
    const [, strong] = /^\*\*([^*]+)\*\*$/.exec(piece) ?? [];
    if (strong !== undefined) return <strong key={piece}>{strong}</strong>;
    const [, label, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece) ?? [];
    if (href === undefined) return piece;
    return (
      <a key={piece} href={href}>
        {label}
      </a>
    );
  });
}
