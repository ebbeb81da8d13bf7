/** One way to narrow a search: what it keeps, and how many pages that leaves. */
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

/** Ways to narrow a search, as links: each can be sent to somebody else. */
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
