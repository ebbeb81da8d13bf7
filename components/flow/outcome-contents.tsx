import { words } from '#components/words.ts';
import type { OutcomeContent } from './flow-content.ts';
import { findTree, type Tree, textOf } from './tree.tsx';
import { flowWords } from './words.ts';

interface Props {
  outcome: OutcomeContent;
}

/** What stands further down, beside the text of a wide screen. */
export function OutcomeContents({ outcome }: Props) {
  const entries = [
    ...headingsIn(outcome.main),
    { id: 'next-steps', text: flowWords.nextSteps },
    { id: 'ways', text: flowWords.ways },
  ];
  return (
    <nav aria-label={words.contents} className="no-print hidden lg:not-first:mt-8 lg:block">
      <h2 className="mb-2 text-part">{words.contents}</h2>
      <ol className="border-s border-line text-small">
        {entries.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} className="flex min-h-11 items-center py-1 ps-4 text-ink no-underline hover:underline">
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface Heading {
  readonly id: string;
  readonly text: string;
}

/** The headings of prepared markup. A procedure is reached by its own anchor, which also opens its tab. */
function headingsIn(trees: readonly Tree[]): Heading[] {
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    const [tag, { id, className }, ...children] = tree;
    if (typeof id === 'string' && tag === 'h2') return [{ id, text: textOf(tree) }];
    if (typeof id !== 'string' || className !== 'procedure') return headingsIn(children);
    const title = findTree(children, (each) => each === 'h2');
    return title === undefined ? [] : [{ id, text: textOf(title) }];
  });
}
