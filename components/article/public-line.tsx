import { words } from '#components/words.ts';
import type { Source } from '#lib/facts/index.ts';
import type { PublicLine } from '#lib/site/index.ts';

interface Props {
  line: PublicLine;
  /** The official page that says so. */
  source: Source | undefined;
}

/**
 * A public telephone line of the state. The number is text and not a link: nobody should call by touching a page that
 * is mostly about a company.
 */
export function PublicLineBox({ line, source }: Props) {
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
        {source && (
          <>
            {words.publicLineSource}
            <a href={source.url} rel="external noreferrer">
              {source.title ?? source.name}
            </a>
          </>
        )}
      </p>
    </div>
  );
}
