import { type FilterLink, FilterLinks } from '#components/search/filter-links.tsx';
import { words } from '#components/words.ts';
import { type Fact, type FactFilter, factListAddress, filterFacts, statuses } from '#lib/facts/index.ts';
import { listingWords } from '#lib/words/index.ts';

interface Props {
  facts: readonly Fact[];
  /** All groups, in the order in which they are shown. */
  groups: readonly string[];
  filter: FactFilter;
}

/** The filters of the list of facts as links: each with how many facts it leaves. */
export function FactFilters({ facts, groups, filter }: Props) {
  const link = (to: FactFilter, name: string): FilterLink[] => {
    const count = filterFacts(facts, to).length;
    if (count === 0) return [];
    const isCurrent = to.group === filter.group && to.show === filter.show;
    return [{ href: factListAddress(to), name, ...(to.show !== 'review' && { count }), isCurrent }];
  };
  // The order by review spans all groups.
  const show = filter.show === 'review' ? 'all' : filter.show;
  const byStatus = [
    ...link({ ...filter, show: 'all' }, words.allFacts),
    ...Object.entries(statuses).flatMap(([status, name]) =>
      isStatus(status) ? link({ ...filter, show: status }, name) : [],
    ),
    ...link({ group: 'all', show: 'review' }, words.byReview),
  ];
  const byGroup = ['all', ...groups].flatMap((group) =>
    link({ group, show }, group === 'all' ? words.allFacts : (listingWords.facts.groups[group] ?? group)),
  );
  return (
    <>
      <FilterLinks name={words.status} links={byStatus} />
      <details className="mt-2" data-open-when-wide>
        <summary className="fold-name">
          {filter.group === 'all'
            ? words.byFactGroup
            : words.inFactGroup(listingWords.facts.groups[filter.group] ?? filter.group)}
        </summary>
        <FilterLinks name={words.byFactGroup} links={byGroup} />
      </details>
    </>
  );
}

function isStatus(name: string): name is Fact['status'] {
  return name in statuses;
}
