import type { Metadata } from 'next';
import { LinkList } from '#components/listing/link-list.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { canonicalUrl, loadSite } from '#lib/site/index.ts';

const summary = 'いま目の前で起きていることを選ぶと、考えられる原因と直し方が開きます。';

export const metadata: Metadata = {
  title: '困ったとき',
  description: summary,
  alternates: { canonical: canonicalUrl('/trouble') },
};

export default async function TroublePage() {
  const { topics, guides } = await loadSite();
  return (
    <>
      <PageHead title="困ったとき">{summary}</PageHead>
      <div className="mt-10 grid gap-10 lg:grid-cols-2">
        {topics.map(({ id, title }) => {
          const symptoms = guides
            .filter(({ topic }) => topic === id)
            .flatMap(({ path, body }) =>
              body.troubles.map((trouble) => ({ path: `${path}#${trouble.id}`, title: trouble.symptom })),
            );
          if (symptoms.length === 0) return null;
          return (
            <section key={id} aria-labelledby={id}>
              <h2 id={id} className="mb-3">
                {title}
              </h2>
              <LinkList items={symptoms} />
            </section>
          );
        })}
      </div>
    </>
  );
}
