import { LinkList } from '#components/listing/link-list.tsx';
import type { Topic } from '#lib/guides/index.ts';
import { searchWords, waysOnTold } from './words.ts';

interface Props {
  topics: readonly Topic[];
  /** How the topics relate to the query. */
  topicsName: string;
}

/** Where to go when the search found nothing useful. */
export function WaysOn({ topics, topicsName }: Props) {
  return (
    <>
      <section aria-labelledby="topics" className="mt-10">
        <h2 id="topics" className="mb-3 text-part">
          {topicsName}
        </h2>
        <LinkList items={topics.map(({ id, title, summary }) => ({ path: `/guides/${id}`, title, note: summary }))} />
      </section>
      <section aria-labelledby="ways" className="mt-10">
        <h2 id="ways" className="mb-3 text-part">
          {searchWords.page.waysOn}
        </h2>
        <LinkList items={waysOnTold} />
      </section>
    </>
  );
}
