import { Phrases } from '#components/phrases.tsx';
import { words } from '#components/words.ts';
import type { PageLink } from '#lib/site/index.ts';

interface Props {
  pages: readonly PageLink[];
}

/** Related pages. */
export function RelatedPages({ pages }: Props) {
  if (pages.length === 0) return null;
  return (
    <nav aria-labelledby="related" className="no-print mt-8 sm:mt-14">
      <h2 id="related" className="text-part">
        {words.related}
      </h2>
      <ul className="folds fold-rows mt-2">
        {pages.map(({ path, title, kind }) => (
          <li key={path}>
            <a href={path} className="link-title justify-between gap-3">
              <span>
                <Phrases text={title} />
              </span>
              <span className="flex-none text-small text-soft">{kind}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
