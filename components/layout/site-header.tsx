import { SearchForm } from '#components/search/search-form.tsx';
import { words } from '#components/words.ts';
import type { SearchPaths } from '#lib/assets/index.ts';
import { Mark } from './mark.tsx';

const links = [
  ['/pay', words.nav.pay],
  ['/trouble', words.nav.trouble],
  ['/contact', words.nav.contact],
  ['/guides', words.nav.guides],
  ['/faq', words.shortNav.faq],
  ['/facts', words.nav.facts],
] as const;

interface Props {
  search: SearchPaths;
}

/** The header: unofficial notice, home link, search and main pages. */
export function SiteHeader({ search }: Props) {
  return (
    <header className="border-b border-line">
      <p className="flex flex-wrap items-center justify-center gap-x-4 bg-sunk px-4 text-small text-soft">
        {words.unofficial}
        <a href="/en" lang="en" hrefLang="en" className="no-print inline-flex min-h-11 items-center text-ink">
          English
        </a>
      </p>
      {/* What stands in the row never depends on what is still to arrive: a slow connection delivers it piece by piece. */}
      <div className="mx-auto relative flex max-w-page flex-wrap items-center gap-x-6 px-[clamp(1rem,4vw,2.25rem)] py-1">
        <a
          href="/"
          className="flex min-h-11 items-center gap-2 text-part font-bold tracking-[.06em] text-ink no-underline"
        >
          <Mark />
          {words.site}
        </a>
        <SearchForm id="_search" paths={search} size="small" />
        <nav
          aria-label={words.menu}
          className="no-print -mx-2 flex flex-wrap max-md:basis-[calc(100%+1rem)] lg:ms-auto lg:min-w-[22.75rem]"
        >
          {links.map(([href, name]) => (
            <a
              key={href}
              href={href}
              className="flex min-h-11 items-center px-2 text-small text-ink no-underline hover:underline"
            >
              {name}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}
