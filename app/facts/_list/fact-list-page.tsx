import { FactFilters } from '#components/fact/fact-filters.tsx';
import { FactList } from '#components/fact/fact-list.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { words } from '#components/words.ts';
import { type Fact, type FactPage, factGroups, factListAddress, factPages } from '#lib/facts/index.ts';
import { loadSite } from '#lib/site/index.ts';
import { listingWords } from '#lib/words/index.ts';

/** The list of facts, and this page of it. */
export interface LoadedFacts {
  readonly facts: readonly Fact[];
  readonly groups: readonly string[];
  readonly pages: readonly FactPage[];
}

/** All facts in the order in which lists show them: by group, the groups that matter to most first. */
export async function loadFacts(): Promise<LoadedFacts> {
  const { facts } = await loadSite();
  const groups = factGroups(facts, Object.keys(listingWords.facts.groups));
  const inOrder = groups.flatMap((group) => group.facts);
  return { facts: inOrder, groups: groups.map(({ id }) => id), pages: factPages(inOrder) };
}

/** One page of a list of facts, with the filters beside it. */
export function FactListPage({ facts, groups, page }: Omit<LoadedFacts, 'pages'> & { page: FactPage }) {
  const { filter, total, first, last, pages } = page;
  return (
    <div className="with-rail">
      <PageHead title={words.facts}>{listingWords.facts.summary}</PageHead>
      <div className="no-print rail mt-5">
        <FactFilters facts={facts} groups={groups} filter={filter} />
      </div>
      <div className="mt-5">
        <p className="text-small text-soft">{words.factCount(total, first, last)}</p>
        <FactList page={page} />
        {pages > 1 && <Turner page={page} />}
      </div>
    </div>
  );
}

function Turner({ page: { filter, page, pages } }: { page: FactPage }) {
  return (
    <nav aria-label={words.turnFacts} className="no-print mt-6 flex flex-wrap items-center justify-between gap-3">
      {page > 1 && (
        <a href={factListAddress(filter, page - 1)} rel="prev" className="chip">
          {words.factsBefore}
        </a>
      )}
      <span className="text-small text-soft">{words.factPageOf(page, pages)}</span>
      {page < pages && (
        <a href={factListAddress(filter, page + 1)} rel="next" className="chip">
          {words.factsAfter}
        </a>
      )}
    </nav>
  );
}
