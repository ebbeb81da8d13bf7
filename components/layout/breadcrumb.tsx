import { words } from '#components/words.ts';

interface Props {
  /** From the home page downwards, without the current page. */
  trail: readonly { href: string; name: string }[];
}

/** The breadcrumb. */
export function Breadcrumb({ trail }: Props) {
  return (
    <nav aria-label={words.breadcrumb} className="no-print text-small text-soft">
      <ol className="-ml-1 flex flex-wrap items-center">
        {[{ href: '/', name: words.home }, ...trail].map(({ href, name }, index) => (
          <li key={href} className="flex items-center">
            {index > 0 && <span aria-hidden="true">›</span>}
            <a href={href} className="flex min-h-11 items-center px-1 text-soft">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
