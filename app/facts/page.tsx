import type { Metadata } from 'next';
import { FactStatus } from '#components/fact/fact-status.tsx';
import { ReviewDate } from '#components/fact/review-date.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { words } from '#components/words.ts';
import { formatValue, statuses } from '#lib/facts/index.ts';
import { canonicalUrl, loadSite } from '#lib/site/index.ts';

const summary = 'このサイトに書いてあることを1つずつ、だれが何と言っているかと一緒に並べます。';

export const metadata: Metadata = {
  title: '事実',
  description: summary,
  alternates: { canonical: canonicalUrl('/facts') },
};

export default async function FactsPage() {
  const { facts } = await loadSite();
  const present = new Set(facts.map(({ id }) => groupOf(id)));
  const known = Object.keys(words.factGroups);
  const groups = [
    ...known.filter((group) => present.has(group)),
    ...[...present].filter((group) => !known.includes(group)),
  ];
  const counts = Object.entries(statuses).map(([status, name]) => ({
    status,
    name,
    count: facts.filter((fact) => fact.status === status).length,
  }));
  return (
    <div className="facts">
      <PageHead title={words.facts}>{summary}</PageHead>
      <fieldset className="no-print mt-6 flex flex-wrap gap-2">
        <legend className="mb-2 text-small text-soft">しぼりこむ</legend>
        <Filter value="all" name="すべて" count={facts.length} isDefault />
        {counts.map(({ status, name, count }) => (
          <Filter key={status} value={status} name={name} count={count} />
        ))}
        <Filter value="overdue" name={words.overdue} />
      </fieldset>
      {groups.map((group) => (
        <section key={group} aria-labelledby={group} className="mt-10 max-w-measure">
          <h2 id={group}>{words.factGroups[group] ?? group}</h2>
          <ul className="mt-3">
            {facts
              .filter(({ id }) => groupOf(id) === group)
              .map((fact) => (
                <li key={fact.id} data-fact={fact.status} className="border-t border-line py-3">
                  <a href={`/facts/${fact.id}`} className="flex min-h-11 items-center text-ink">
                    {fact.question}
                  </a>
                  <p>
                    <b>{formatValue(fact)}</b>
                  </p>
                  <p className="flex flex-wrap gap-x-4 text-small text-soft">
                    <FactStatus status={fact.status} />
                    <ReviewDate reviewBy={fact.reviewBy} />
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Filter({
  value,
  name,
  count,
  isDefault = false,
}: {
  value: string;
  name: string;
  count?: number;
  isDefault?: boolean;
}) {
  return (
    <label className="chip">
      <input type="radio" name="show" value={value} defaultChecked={isDefault} className="sr-only" />
      {name}
      {count !== undefined && <span className="ms-1 text-small">{count}</span>}
    </label>
  );
}

function groupOf(id: string): string {
  return id.split('.')[0] ?? id;
}
