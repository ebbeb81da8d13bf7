import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, findBrowser } from '#lib/commands/browser.ts';
import { CommandError, printStep } from '#lib/commands/console.ts';
import { type SearchIngredients, searchData, searchIngredients, searchSections } from '#lib/finder/index.ts';
import type { SearchData } from '#lib/search/index.ts';
import { readSite } from '#lib/site/index.ts';
import { type GoldenQuery, readGolden } from '#tests/search/golden.ts';
import { answerable, judge, judgeVariants, seen, type Verdict } from '#tests/search/judge.ts';
import { ourSearch, systemOf } from '#tests/search/our-search.ts';
import { judgeReal, type RealQuery, type RealVerdict, readReal } from '#tests/search/real.ts';
import type { SearchSystem } from '#tests/search/system.ts';
import { type Bench, everyNth } from './bench.ts';
import { ablations } from './search/ablation.ts';
import { type Engine, engineCosts, ourEngine } from './search/engine-costs.ts';
import { keystrokes } from './search/keystrokes.ts';
import { withPagefind } from './search/pagefind.ts';
import {
  ablationTable,
  classTable,
  differenceByPart,
  differenceTable,
  type Judged,
  realTable,
  summaryTable,
  variantTable,
} from './search/report.ts';
import type { Rivals } from './search/rivals.ts';

/** Compares the quality of our search with that of other libraries. */
export async function benchSearchQuality({ root, folder, isSmall }: Bench): Promise<string> {
  const golden = readGolden(await readFile(join(root, 'tests', 'search', 'golden.yaml'), 'utf8'));
  const real = readReal(await readFile(join(root, 'tests', 'search', 'real.yaml'), 'utf8'));
  const queries = everyNth(golden, isSmall ? 10 : 1);
  const site = await readSite(root);
  const sections = searchSections(site);
  const data = await searchData(site);
  const ours = ourSearch(data);
  const rivals = isSmall ? undefined : await loadRivals();
  const others = rivals === undefined ? [] : [systemOn(rivals.engine, data), ...(await rivals.stock(sections))];
  const judgedOurs = await judgeSystem(ours, queries);
  const judged = [judgedOurs];
  for (const system of others) judged.push(await judgeSystem(system, queries));
  if (rivals !== undefined) {
    const use = (system: SearchSystem) => judgeSystem(system, queries);
    judged.push(await withPagefind(sections, rivals.writePagefindIndex, join(folder, 'pagefind'), needBrowser(), use));
  }
  const [, judgedOnEngine] = judged;
  const variants = await judgeTyping([ours, ...others], queries);
  const engines = [ourEngine, ...(rivals === undefined ? [] : [rivals.engine])];
  const texts = keystrokes(seen(queries).map(({ text }) => text));
  const ingredients = await searchIngredients(site);
  const less = { ...ingredients, sections: everyNth(ingredients.sections, isSmall ? 20 : 1) };
  const ablated = await judgeAblations(less, seen(queries), isSmall ? 1 : undefined);
  return [
    '## Search quality',
    `${countQueries(seen(queries))}; ${countQueries(queries.filter(({ isFresh }) => isFresh))} that are fresh and count in the columns of that name alone; over ${sections.length} sections of ${new Set(sections.map(({ page }) => page)).size} pages; every system is given the same sections, and each page counts once, by its best section.`,
    summaryTable(judged),
    'What strangers typed, @1 / @3 in %, first what was gathered, then what was written later:',
    realTable(await judgeStrangers([ours, ...others], isSmall ? everyNth(real, 10) : real)),
    'nDCG@10 by class of query:',
    classTable(judged),
    ...(judgedOnEngine === undefined ? [] : differences(judged, judgedOurs, judgedOnEngine)),
    'What that costs in this process, by turns, for every text that stands in the field while the queries are typed:',
    await engineCosts(root, engines, data, texts),
    'nDCG@10 of the plain queries as a program types them:',
    variantTable(variants),
    'Ours without one of its ingredients, and the difference that it makes:',
    ablationTable([judgedOurs, ...ablated]),
  ].join('\n\n');
}

// `npm run bench` installs their packages; the tests do not need them.
async function loadRivals(): Promise<Rivals> {
  return (await import('./packages/rivals.ts')).rivals;
}

function systemOn({ name, open }: Engine, data: SearchData): SearchSystem {
  return systemOf(name, open(data));
}

function needBrowser(): Browser {
  const browser = findBrowser();
  if (browser !== undefined) return browser;
  throw new CommandError(
    'Chromium がありません。Pagefind はブラウザーの中でしか動きません。',
    'npm test を一度実行すると入ります。CHROMIUM_PATH でも指定できます。',
  );
}

function differences(judged: readonly Judged[], ours: Judged, onEngine: Judged): string[] {
  return [
    'nDCG@10 of ours less that of the others, with the bounds of 95 of 100 samples of the queries:',
    differenceTable(judged),
    'nDCG@10 of ours less that of ours on MiniSearch, by what we tune on:',
    differenceByPart(ours, onEngine),
  ];
}

async function judgeTyping(systems: readonly SearchSystem[], queries: readonly GoldenQuery[]) {
  printStep('打ち方を変えた質問で調べています');
  return Promise.all(
    systems.map(async (system) => ({ name: system.name, scores: await judgeVariants(system, seen(queries)) })),
  );
}

async function judgeStrangers(systems: readonly SearchSystem[], real: readonly RealQuery[]) {
  printStep('知らない人が打った言葉で調べています');
  return Promise.all(
    systems.map(async (system) => {
      const verdicts: RealVerdict[] = [];
      for (const query of real) verdicts.push(judgeReal(query, await system.search(query.text)));
      return { name: system.name, verdicts };
    }),
  );
}

function countQueries(queries: readonly GoldenQuery[]): string {
  const labelled = answerable(queries).length;
  return `${labelled} labelled queries and ${queries.length - labelled} that nothing must be found for`;
}

async function judgeAblations(
  ingredients: SearchIngredients,
  queries: readonly GoldenQuery[],
  most?: number,
): Promise<Judged[]> {
  const made = await ablations(ingredients, most);
  return Promise.all(made.map(({ name, data }) => judgeSystem(ourSearch(data, name), queries)));
}

async function judgeSystem(system: SearchSystem, queries: readonly GoldenQuery[]): Promise<Judged> {
  printStep(`${system.name} を調べています`);
  const verdicts: Verdict[] = await judge(system, queries);
  return { name: system.name, verdicts };
}
