import { Phrases } from '#components/phrases.tsx';

interface Item {
  path: string;
  title: string;
  note?: string;
}

interface Props {
  items: readonly Item[];
}

/** Links to pages, one per row. */
export function LinkList({ items }: Props) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-box border border-line bg-sheet">
      {items.map(({ path, title, note }) => (
        <li key={path}>
          <a
            href={path}
            className="flex min-h-14 items-center justify-between gap-4 px-5 py-3 text-ink no-underline hover:bg-act-wash"
          >
            <span>
              <b className="link-title block leading-[1.5]">
                <Phrases text={title} />
              </b>
              {note !== undefined && <span className="block text-small text-soft">{note}</span>}
            </span>
            <span aria-hidden="true" className="text-soft">
              ›
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
