import { words } from '#components/words.ts';
import type { PageLink } from '#lib/site/index.ts';

interface Props {
  pages: readonly PageLink[];
}

/** Related pages. */
export function RelatedPages({ pages }: Props) {
  if (pages.length === 0) return null;
  return (
    <nav aria-labelledby="related" className="no-print mt-14">
      <h2 id="related" className="text-part">
        {words.related}
      </h2>
      <ul className="mt-3 divide-y divide-line overflow-hidden rounded-box border border-line bg-sheet">
        {pages.map(({ path, title, kind }) => (
          <li key={path}>
            <a
              href={path}
              className="flex min-h-14 items-center justify-between gap-4 px-5 py-3 text-ink no-underline hover:bg-act-wash"
            >
              <span>
                <span className="block text-small text-soft">{kind}</span>
                {title}
              </span>
              <span aria-hidden="true">›</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
