import type { SearchResult, SectionLink } from '#lib/search/index.ts';
import { type Run, runsAround, runsOf, wordsMarked } from './marks.ts';
import { searchWords } from './words.ts';

interface Props {
  results: readonly SearchResult[];
  /** The number of the first result shown, from 1. */
  start: number;
}

/** The pages found, best first, each with its best section. */
export function ResultList({ results, start }: Props) {
  const words = wordsMarked(results.map(({ excerpt }) => excerpt));
  return (
    <ol start={start} className="divide-y divide-line border-y border-line">
      {results.map((result) => (
        <li key={result.id} className="py-3.5">
          <p className="text-small text-soft">{searchWords.types[result.type]}</p>
          <a href={result.url} className="flex min-h-11 flex-col justify-center">
            <b className="text-part [word-break:auto-phrase]">
              <Runs runs={runsAround(words, result.title)} />
            </b>
            {result.section !== undefined && (
              <span>
                <Runs runs={runsAround(words, result.section)} />
              </span>
            )}
          </a>
          <p className="search-excerpt text-small text-soft">
            <Runs runs={runsOf(result.excerpt)} />
          </p>
          {result.twins !== undefined && result.twins.length > 0 && (
            <div className="flex flex-wrap items-baseline gap-x-4 text-small">
              <p className="text-soft">{searchWords.page.twins}</p>
              <Links links={result.twins} />
            </div>
          )}
          {result.more.length > 0 && (
            <details>
              <summary className="fold-name">{searchWords.page.more}</summary>
              <Links links={result.more} />
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A text with its matches marked. */
function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, isMatch }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other key and never move
    isMatch ? <mark key={index}>{text}</mark> : text,
  );
}

function Links({ links }: { links: readonly SectionLink[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 text-small">
      {links.map(({ section, url }) => (
        <li key={url}>
          <a href={url} className="inline-flex min-h-11 items-center">
            {section}
          </a>
        </li>
      ))}
    </ul>
  );
}
