import { words } from '#components/words.ts';
import type { Source } from '#lib/facts/index.ts';
import type { Host, PublicLine } from '#lib/site/index.ts';
import { ArticleLink } from './article-link.tsx';

interface Props {
  line: PublicLine;
  /** The official page that says so. */
  source: Source | undefined;
  hosts: readonly Host[];
}

/**
 * A public telephone line of the state. The number is text and not a link: nobody should call by touching a page that
 * is mostly about a company.
 */
export function PublicLineBox({ line, source, hosts }: Props) {
  return (
    <div className="tile">
      <p className="text-small text-soft">
        {words.publicLine}・{line.matter}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <strong>{line.name}</strong>
        <span className="number" translate="no">
          {line.number}
        </span>
      </p>
      <p>{line.answer}</p>
      <p className="text-small text-soft">
        {line.hours}
        {line.cost}
        {line.limits}
        {source?.url !== undefined && (
          <>
            {words.publicLineSource}
            <ArticleLink href={source.url} hosts={hosts}>
              {source.title ?? source.name}
            </ArticleLink>
          </>
        )}
      </p>
    </div>
  );
}
