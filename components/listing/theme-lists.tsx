import { Phrases } from '#components/phrases.tsx';
import { words } from '#components/words.ts';
import type { ThemeList, TroubleLink } from '#lib/site/index.ts';

interface Props {
  themes: readonly ThemeList<TroubleLink>[];
}

/** Links by theme, with a way to each theme at the top. */
export function ThemeLists({ themes }: Props) {
  return (
    <>
      <nav aria-label={words.contents} className="no-print mt-4">
        <ul className="flex flex-wrap gap-2">
          {themes.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="chip">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-6 gap-x-10 lg:columns-2">
        {themes.map(({ id, title, items }) => (
          <section key={id} id={id} aria-labelledby={`theme-${id}`} className="break-inside-avoid pb-6">
            <h2 id={`theme-${id}`} className="mb-2 text-part">
              {title}
            </h2>
            <ul className="folds fold-rows">
              {items.map(({ path, title: symptom }) => (
                <li key={path}>
                  <a href={path} className="link-title">
                    <span>
                      <Phrases text={symptom} />
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
