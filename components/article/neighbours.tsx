import { words } from '#components/words.ts';

interface Neighbour {
  path: string;
  title: string;
}

interface Props {
  previous: Neighbour | undefined;
  next: Neighbour | undefined;
}

/** The guides before and after this one in its topic. */
export function Neighbours({ previous, next }: Props) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav aria-label={words.neighbours} className="no-print mt-8 grid gap-3 sm:grid-cols-2">
      {previous !== undefined && <NeighbourLink name={words.previous} rel="prev" {...previous} />}
      {next !== undefined && <NeighbourLink name={words.next} rel="next" {...next} />}
    </nav>
  );
}

function NeighbourLink({ name, rel, path, title }: Neighbour & { name: string; rel: 'prev' | 'next' }) {
  return (
    <a
      href={path}
      rel={rel}
      className={`block rounded-box border border-line px-5 py-3 text-ink no-underline hover:border-act ${rel === 'next' ? 'sm:col-start-2 sm:text-end' : ''}`}
    >
      <span className="block text-small text-soft">{name}</span>
      {title}
    </a>
  );
}
