import { CommentList } from '#components/insights/comment-list.tsx';
import { DayChart } from '#components/insights/day-chart.tsx';
import { Choices } from '#components/insights/insights-frame.tsx';
import { MatterList } from '#components/insights/matter-list.tsx';
import { SearchGroups } from '#components/insights/search-groups.tsx';
import { DataTable, type Table } from '#components/insights/table.tsx';
import { insightsWords as words } from '#components/insights/words.ts';
import { searchIndex } from '#lib/assets/index.ts';
import { addressOf, type Insights, mostWaiting } from '#lib/insights/index.ts';
import { loadSite } from '#lib/site/index.ts';
import { shownComments } from './comments-view.ts';
import { FlowSections } from './flow-sections.tsx';
import { loadFlows } from './load-flows.ts';
import { pageTitles } from './names.ts';
import { searchChart, searchGroups } from './searches-view.ts';
import { matterText, tablesOf, todayMatters } from './tables-of.ts';
import { votesView } from './votes-view.ts';

type Given<At extends Insights['at']> = Extract<Insights, { at: At }>;

/** What a page for the operator shows below its title. */
export async function PageBody({ given }: { given: Exclude<Insights, { at: 'sign-in' }> }) {
  switch (given.at) {
    case 'unavailable':
      return <p className="box box-lose mt-6">{words.unavailable}</p>;
    case 'today':
      return <Today given={given} />;
    case 'votes':
      return <Votes given={given} />;
    case 'comments':
      return <Comments given={given} />;
    case 'searches':
      return <Searches given={given} />;
    case 'flows':
      return <FlowSections given={given} />;
    default:
      return <Tables tables={await tablesOf(given)} />;
  }
}

function Tables({ tables }: { tables: readonly Table[] }) {
  if (tables.length === 0) return <p className="mt-6 text-soft">{words.nothing}</p>;
  return tables.map((table) => (
    <section key={table.name} className="mt-8">
      <h2>{table.name}</h2>
      <DataTable table={table} />
    </section>
  ));
}

async function Today({ given }: { given: Given<'today'> }) {
  const [site, flows, matters] = await Promise.all([loadSite(), loadFlows(), todayMatters(given)]);
  const titles = new Map([
    ...pageTitles(site),
    ...site.facts.map(({ id, question }) => [id, question] as const),
    ...flows.flatMap(({ id, flow, nameOf }) =>
      [...flow.questions.keys()].map((node) => [`${id}/${node}`, nameOf(node)] as const),
    ),
  ]);
  return (
    <MatterList
      matters={matters.map((matter) => ({ kind: matter.kind, text: matterText(matter, titles), href: matter.href }))}
    />
  );
}

async function Votes({ given }: { given: Given<'votes'> }) {
  const { chart, table } = votesView(given, pageTitles(await loadSite()));
  const { page, days } = given.wanted;
  return (
    <>
      {page !== undefined && (
        <p className="mt-4 flex flex-wrap gap-x-5">
          <a href={addressOf('votes', { days })} className="inline-flex min-h-11 items-center">
            {words.votes.all}
          </a>
          <a href={addressOf('comments', { list: 'all', page })} className="inline-flex min-h-11 items-center">
            {words.votes.toComments}
          </a>
          <a href={page} className="inline-flex min-h-11 items-center">
            {page}
          </a>
        </p>
      )}
      <DayChart chart={chart} />
      <DataTable table={{ ...table, rows: table.rows.slice(0, rowsShown) }} />
    </>
  );
}

// The rest is in the CSV: nobody reads further down a list of the worst.
const rowsShown = 150;

async function Comments({ given }: { given: Given<'comments'> }) {
  const { wanted, waiting, hasMore, comments, form } = given;
  const { isOpen, page } = wanted;
  const last = comments.at(-1);
  const list = isOpen ? 'open' : 'all';
  const before = wanted.before && `${wanted.before.at}.${wanted.before.id}`;
  return (
    <>
      <p className="mt-3">{words.comments.waiting(waiting, waiting >= mostWaiting)}</p>
      <Choices
        name={words.pages.comments}
        choices={[
          { name: words.comments.open, href: addressOf('comments', { page }), isCurrent: isOpen },
          { name: words.comments.all, href: addressOf('comments', { list: 'all', page }), isCurrent: !isOpen },
        ]}
      />
      <CommentList
        comments={shownComments(given, pageTitles(await loadSite()))}
        action={addressOf('comments')}
        back={addressOf('comments', { list, page, before })}
        form={form}
        more={hasMore && last ? addressOf('comments', { list, page, before: `${last.at}.${last.id}` }) : undefined}
      />
    </>
  );
}

async function Searches({ given }: { given: Given<'searches'> }) {
  const [site, index] = await Promise.all([loadSite(), searchIndex()]);
  const { failure, days } = given.wanted;
  return (
    <>
      <Choices
        name={words.pages.searches}
        choices={(['fruitless', 'unopened'] as const).map((by) => ({
          name: words.searches.by[by],
          href: addressOf('searches', { by, days }),
          isCurrent: by === failure,
        }))}
      />
      <DayChart chart={searchChart(given)} />
      <SearchGroups groups={searchGroups(given, site, (query) => index.search(query, { limit: 1 }))} />
    </>
  );
}
