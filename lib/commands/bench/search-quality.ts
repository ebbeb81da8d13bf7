import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { searchData, searchIngredients, searchSections } from '#lib/finder/index.ts';
import { readSite, type Site } from '#lib/site/index.ts';
import { findBrowser } from '../browser.ts';
import { CommandError, sayStep } from '../console.ts';
import { ablations } from './search/ablation.ts';
import { engineCosts } from './search/engine-costs.ts';
import { type GoldenQuery, readGolden } from './search/golden.ts';
import { answerable, judge, judgeVariants, seen, type Verdict } from './search/judge.ts';
import { keystrokes } from './search/keystrokes.ts';
import { ourSearch, ourSearchOnMiniSearch } from './search/our-search.ts';
import {
  ablationTable,
  classTable,
  differenceByPart,
  differenceTable,
  type Judged,
  summaryTable,
  variantTable,
} from './search/report.ts';
import { stockFlexSearch } from './search/stock-flexsearch.ts';
import { stockLunr } from './search/stock-lunr.ts';
import { stockMiniSearch } from './search/stock-minisearch.ts';
import { stockOrama } from './search/stock-orama.ts';
import { withPagefind } from './search/stock-pagefind.ts';
import type { SearchSystem } from './search/system.ts';

/** How well our search finds what people type, beside the libraries that it could have been. */
export async function benchSearchQuality(root: string, folder: string): Promise<string> {
  const browser = findBrowser();
  if (browser === undefined) {
    throw new CommandError(
      'Chromium がありません。Pagefind はブラウザーの中でしか動きません。',
      'npm test を一度実行すると入ります。CHROMIUM_PATH でも指定できます。',
    );
  }
  const queries = readGolden(await readFile(join(root, 'tests', 'search', 'golden.yaml'), 'utf8'));
  const site = await readSite(root);
  const sections = searchSections(site);
  const data = await searchData(site);
  const ours = ourSearch(data);
  const onMiniSearch = ourSearchOnMiniSearch(data);
  const inNode = [
    ours,
    onMiniSearch,
    stockMiniSearch(sections),
    stockFlexSearch(sections),
    await stockOrama(sections),
    stockLunr(sections),
  ];
  const judged: Judged[] = [];
  for (const system of inNode) judged.push(await judgeSystem(system, queries));
  judged.push(
    await withPagefind(sections, join(folder, 'pagefind'), browser, (system) => judgeSystem(system, queries)),
  );
  sayStep('打ち方を変えた質問で調べています');
  const variants = await Promise.all(
    inNode.map(async (system) => ({ name: system.name, scores: await judgeVariants(system, seen(queries)) })),
  );
  const [judgedOurs, judgedOnMiniSearch] = judged;
  if (judgedOurs === undefined || judgedOnMiniSearch === undefined) throw new Error('Nothing was judged');
  return [
    '## Search quality',
    `${countQueries(seen(queries))}; ${countQueries(queries.filter(({ isFresh }) => isFresh))} that are fresh and count in the columns of that name alone; over ${sections.length} sections of ${new Set(sections.map(({ page }) => page)).size} pages; every system is given the same sections, and each page counts once, by its best section.`,
    summaryTable(judged),
    'nDCG@10 by class of query:',
    classTable(judged),
    'nDCG@10 of ours less that of the others, with the bounds of 95 of 100 samples of the queries:',
    differenceTable(judged),
    'nDCG@10 of ours less that of ours on MiniSearch, by what we tune on:',
    differenceByPart(judgedOurs, judgedOnMiniSearch),
    'What that costs in this process, by turns, for every text that stands in the field while the queries are typed:',
    await engineCosts(root, data, keystrokes(seen(queries).map(({ text }) => text))),
    'nDCG@10 of the plain queries as a program types them:',
    variantTable(variants),
    'Ours without one of its ingredients, and the difference that it makes:',
    ablationTable([...judged.slice(0, 1), ...(await judgeAblations(site, seen(queries)))]),
  ].join('\n\n');
}

function countQueries(queries: readonly GoldenQuery[]): string {
  const labelled = answerable(queries).length;
  return `${labelled} labelled queries and ${queries.length - labelled} that nothing must be found for`;
}

async function judgeAblations(site: Site, queries: readonly GoldenQuery[]): Promise<Judged[]> {
  const made = await ablations(await searchIngredients(site));
  return Promise.all(made.map(({ name, data }) => judgeSystem(ourSearch(data, name), queries)));
}

async function judgeSystem(system: SearchSystem, queries: readonly GoldenQuery[]): Promise<Judged> {
  sayStep(`${system.name} を調べています`);
  const verdicts: Verdict[] = await judge(system, queries);
  return { name: system.name, verdicts };
}
