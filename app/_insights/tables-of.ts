import { dayTable } from '#components/insights/day-chart.tsx';
import type { Table } from '#components/insights/table.tsx';
import { insightsWords } from '#components/insights/words.ts';
import { type Insights, type Matter, mattersOf } from '#lib/insights/index.ts';
import { loadSite } from '#lib/site/index.ts';
import { commentTable, shownComments } from './comments-view.ts';
import { contentTables, reviewedFacts } from './content-view.ts';
import { flowView } from './flows-view.ts';
import { labelTables } from './labels-view.ts';
import { loadFlows } from './load-flows.ts';
import { pageTitles } from './names.ts';
import { searchChart, termTable } from './searches-view.ts';
import { votesView } from './votes-view.ts';

/** Everything that a page for the operator shows, as tables for other programs. */
export async function tablesOf(given: Insights): Promise<readonly Table[]> {
  const site = await loadSite();
  switch (given.at) {
    case 'today':
      return [matterTable(await todayMatters(given))];
    case 'votes':
      return votesView(given, pageTitles(site)).tables;
    case 'comments':
      return [commentTable(shownComments(given, pageTitles(site)))];
    case 'searches':
      return [termTable(given), dayTable(searchChart(given))];
    case 'flows': {
      const flows = await loadFlows();
      return flows.flatMap(({ id, flow, title, nameOf }) => {
        const { leaving, ways } = flowView(flow, given.ways[id], nameOf);
        return [leaving, ways].map((table) => ({ ...table, name: `${title} ${table.name}` }));
      });
    }
    case 'labels':
      return labelTables(given, site);
    case 'content':
      return contentTables(site, given.today);
    default:
      return [];
  }
}

/** What needs a person today. */
export async function todayMatters(given: Extract<Insights, { at: 'today' }>): Promise<readonly Matter[]> {
  const [site, flows] = await Promise.all([loadSite(), loadFlows()]);
  const isQuestion = (flow: string, node: string) =>
    flows.find(({ id }) => id === flow)?.flow.questions.has(node) === true;
  return mattersOf(given, reviewedFacts(site, given.today), isQuestion);
}

/** What a matter is about, in words that the operator knows. */
export function matterText({ kind, about, count }: Matter, titles: ReadonlyMap<string, string>): string {
  return insightsWords.matters[kind](titles.get(about) ?? about, count);
}

function matterTable(matters: readonly Matter[]): Table {
  return {
    name: insightsWords.pages.today,
    heads: [insightsWords.kind, insightsWords.matter, insightsWords.count],
    rows: matters.map(({ kind, about, count }) => [insightsWords.kinds[kind], about, count]),
  };
}
