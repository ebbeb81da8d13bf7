import { Phrases } from '#components/phrases.tsx';
import { type Fact, type FactPage, formatValue, groupOf } from '#lib/facts/index.ts';
import { listingWords } from '#lib/words/index.ts';
import { FactStatus } from './fact-status.tsx';
import { ReviewDate } from './review-date.tsx';

/** The facts of a page of a list, below the names of their groups where the list goes by groups. */
export function FactList({ page: { filter, facts } }: { page: FactPage }) {
  if (filter.show === 'review') return <Rows facts={facts} />;
  return [...new Set(facts.map(groupOf))].map((group) => (
    <section key={group} aria-labelledby={group} className="mt-8">
      <h2 id={group} className="mb-1 text-part">
        {listingWords.facts.groups[group] ?? group}
      </h2>
      <Rows facts={facts.filter((fact) => groupOf(fact) === group)} />
    </section>
  ));
}

function Rows({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul>
      {facts.map((fact) => (
        <li key={fact.id} data-fact={fact.status} className="border-t border-line py-2">
          <a href={`/facts/${fact.id}`} className="flex min-h-11 items-center leading-[1.5] text-ink">
            <span>
              <Phrases text={fact.question} />
            </span>
          </a>
          <p className="leading-[1.5]">
            <b>{formatValue(fact)}</b>
          </p>
          <p className="mt-1 flex flex-wrap gap-x-4 text-small text-soft">
            <FactStatus status={fact.status} />
            <ReviewDate reviewBy={fact.reviewBy} />
          </p>
        </li>
      ))}
    </ul>
  );
}
