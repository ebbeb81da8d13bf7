import type { Metadata } from 'next';
import { PageHead } from '#components/listing/page-head.tsx';
import { canonicalUrl, loadSite } from '#lib/site/index.ts';

const summary = '番号、期限、支払い手段、返金。よく聞かれることに、短い答えから答えます。';

export const metadata: Metadata = {
  title: 'よくある質問',
  description: summary,
  alternates: { canonical: canonicalUrl('/faq') },
};

export default async function FaqPage() {
  const { topics, faqs } = await loadSite();
  return (
    <>
      <PageHead title="よくある質問">{summary}</PageHead>
      <div className="mt-10 grid gap-10 lg:grid-cols-2">
        {topics.map(({ id, title }) => {
          const own = faqs.filter(({ topic }) => topic === id);
          if (own.length === 0) return null;
          return (
            <section key={id} aria-labelledby={id}>
              <h2 id={id} className="mb-2">
                <a href={`/faq/${id}`} className="text-ink no-underline hover:underline">
                  {title}
                </a>
              </h2>
              <ul>
                {own.map(({ path, question }) => (
                  <li key={path} className="border-t border-line">
                    <a
                      href={path}
                      className="flex min-h-11 items-center py-1.5 leading-[1.5] text-ink no-underline hover:underline"
                    >
                      {question}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}
