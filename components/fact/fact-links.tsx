import { Phrases } from '#components/phrases.tsx';
import { words } from '#components/words.ts';

interface Item {
  path: string;
  title: string;
}

interface Props {
  id: string;
  title: string;
  items: readonly Item[];
}

/** Some facts stand on forty pages: more than these are folded. */
const shown = 6;

/** Pages that belong to a fact, in a region with a heading. */
export function FactLinks({ id, title, items }: Props) {
  if (items.length === 0) return null;
  const folded = items.slice(shown);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-part">
        {title}
      </h2>
      <div className="folds">
        <Rows items={items.slice(0, shown)} />
        {folded.length > 0 && (
          <details>
            <summary className="text-small">{words.moreUses(folded.length)}</summary>
            <Rows items={folded} />
          </details>
        )}
      </div>
    </section>
  );
}

function Rows({ items }: { items: readonly Item[] }) {
  return (
    <ul className="fold-rows">
      {items.map(({ path, title }) => (
        <li key={path}>
          <a href={path} className="link-title">
            <span>
              <Phrases text={title} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
