import { words } from '#components/words.ts';
import type { Fact } from '#lib/facts/index.ts';

interface Props {
  facts: readonly Fact[];
}

/** The anchor of the list at the end of an article. */
export const basisId = 'basis';

/** The facts that a page is based on, each linked to its sources. */
export function BasisList({ facts }: Props) {
  if (facts.length === 0) return null;
  return (
    <details id={basisId} className="no-print mt-8 sm:mt-12 border-t border-line text-small">
      <summary className="flex min-h-11 cursor-pointer items-center text-act">{words.basis(facts.length)}</summary>
      <ul>
        {facts.map(({ id, question, status }) => (
          <li key={id}>
            <a href={`/facts/${id}`} className="flex min-h-11 items-center gap-2 text-ink">
              {question}
              {status === 'conflict' && (
                <span role="img" aria-label={words.disagreement} className="text-split">
                  ◐
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
