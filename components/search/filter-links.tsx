/** One filter of a search: its label and how many pages it leaves. */
export interface FilterLink {
  readonly href: string;
  readonly name: string;
  readonly count?: number;
  readonly isCurrent: boolean;
}

interface Props {
  name: string;
  links: readonly FilterLink[];
}

/** Filters as links, so that a filtered search can be shared. */
export function FilterLinks({ name, links }: Props) {
  return (
    <nav aria-label={name}>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ href, name: text, count, isCurrent }) => (
          <li key={href}>
            <a href={href} className="chip" aria-current={isCurrent ? 'true' : undefined}>
              {text}
              {count !== undefined && <span className="ms-1 text-small">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
