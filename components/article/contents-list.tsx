import { Phrases } from '#components/phrases.tsx';
import { words } from '#components/words.ts';
import type { OutlineEntry } from '#lib/content/index.ts';

interface Props {
  outline: readonly OutlineEntry[];
}

/** The list of contents. Closed on a phone, where steps come first; a script opens it beside a wide text. */
export function ContentsList({ outline }: Props) {
  return (
    <nav aria-label={words.contents} className="no-print">
      <details className="text-small" data-open-when-wide>
        <summary className="fold-name">
          {words.contents}
          <span className="text-soft">{outline.length}</span>
        </summary>
        <ol className="border-s border-line">
          {outline.map(({ id, text, depth }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className={`flex min-h-11 items-center py-1 leading-[1.5] text-ink no-underline hover:underline ${depth === 2 ? 'ps-4' : 'ps-8'}`}
              >
                <span>
                  <Phrases text={text} />
                </span>
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
