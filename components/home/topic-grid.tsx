import type { Topic } from '#lib/guides/index.ts';

interface Props {
  topics: readonly Topic[];
}

/** Every topic with one line that says who it is for. */
export function TopicGrid({ topics }: Props) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {topics.map(({ id, title, summary }) => (
        <li key={id} className="border-t border-line">
          <a href={`/guides/${id}`} className="block min-h-14 py-3 text-ink no-underline hover:underline">
            <b className="block leading-[1.5]">{title}</b>
            <span className="block text-small text-soft">{summary}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
