import type { Metadata } from 'next';
import { LinkList } from '#components/listing/link-list.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { canonicalUrl, loadSite } from '#lib/site/index.ts';

const summary = 'コンビニ払い、注文と返品、アカウント、問い合わせ。したいことから選んでください。';

export const metadata: Metadata = {
  title: 'ガイド',
  description: summary,
  alternates: { canonical: canonicalUrl('/guides') },
};

export default async function GuidesPage() {
  const { topics, guides } = await loadSite();
  return (
    <>
      <PageHead title="ガイド">{summary}</PageHead>
      <div className="mt-10 grid gap-10 lg:grid-cols-2">
        {topics.map(({ id, title, summary }) => {
          const own = guides.filter(({ topic }) => topic === id);
          if (own.length === 0) return null;
          return (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>
                <a href={`/guides/${id}`} className="text-ink no-underline hover:underline">
                  {title}
                </a>
              </h2>
              <p className="mt-1 mb-3 text-small text-soft">{summary}</p>
              <LinkList items={own} />
            </section>
          );
        })}
      </div>
    </>
  );
}
