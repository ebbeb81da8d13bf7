import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '#lib/commands/browser.ts';
import { CommandError, printStep } from '#lib/commands/console.ts';
import { markdownCopies } from '#lib/copies/index.ts';
import { searchData } from '#lib/finder/index.ts';
import { openSearch } from '#lib/search/index.ts';
import { readSite, type Site } from '#lib/site/index.ts';
import { assistantFigures, type Verdict } from '#tests/assistants/judge.ts';
import { askAll, ourAskedSearch } from '#tests/assistants/our-assistant.ts';
import { type Question, readQuestions } from '#tests/assistants/questions.ts';
import { resultsRead } from '#tests/assistants/reader.ts';
import type { Bench } from './bench.ts';
import { decimal, table } from './figures.ts';
import { buildPeer, writePeer } from './peers/site-of-peer.ts';
import { starlight, starlightFiles } from './peers/starlight.ts';
import { withPagefindIndex } from './search/pagefind.ts';

/** Asks our search what people ask assistants, and Starlight's search over the same pages. */
export async function benchAssistants({ root, folder, isSmall }: Bench): Promise<string> {
  const site = await readSite(root);
  const ids = new Set(site.facts.map(({ id }) => id));
  const file = join(root, 'tests', 'assistants', 'questions.yaml');
  const questions = readQuestions(await readFile(file, 'utf8'), (id) => ids.has(id));
  const index = openSearch(JSON.parse(JSON.stringify(await searchData(site))));
  if (index === undefined) throw new Error('The search data cannot be opened');
  printStep('アシスタントの代わりに、こちらの検索に聞いています');
  const ours = await askAll(site, ourAskedSearch(index), questions);
  const theirs = isSmall ? undefined : await askStarlight(site, questions, root, join(folder, 'starlight'));
  return report(questions, ours, theirs);
}

async function askStarlight(
  site: Site,
  questions: readonly Question[],
  root: string,
  folder: string,
): Promise<readonly Verdict[]> {
  const browser = findBrowser();
  if (browser === undefined) {
    throw new CommandError(
      'Chromium がありません。Pagefind はブラウザーの中でしか動きません。',
      'npm test を一度実行すると入ります。CHROMIUM_PATH でも指定できます。',
    );
  }
  const copies = new Map([...markdownCopies(site)].map(([path, copy]) => [path.replace(/[.]md$/, ''), copy]));
  await writePeer(root, folder, starlightFiles(copies));
  const pagefind = join(await buildPeer(folder, starlight), 'pagefind');
  printStep('Pagefind に聞いています');
  return withPagefindIndex(pagefind, browser, (find) =>
    askAll(site, { name: 'Starlight', find: async (question) => foundBy(await find(question)) }, questions),
  );
}

function foundBy(urls: readonly string[]) {
  return { notices: [], addresses: urls.map((url) => decodeURI(url).replace(/[/]$/, '')) };
}

function report(
  questions: readonly Question[],
  ours: readonly Verdict[],
  theirs: readonly Verdict[] | undefined,
): string {
  const rows = [['ours', ours] as const, ...(theirs === undefined ? [] : [['Starlight, Pagefind', theirs] as const])];
  return [
    '## Assistants',
    `${questions.length} questions as they are put to an assistant, half of them written without sight of the site. A reader without chance asks each as it stands, opens the first ${resultsRead} results and reads the first section of each Markdown copy. A question is reached when all of its facts are there.`,
    table(
      ['', 'reached', 'reached, blind half', 'reached, seen half', 'unsafe statements', 'pages for others'],
      rows.map(([name, verdicts]) => [name, ...cells(verdicts)]),
    ),
    `Not reached by ours: ${missedBy(ours)}.`,
    ...(theirs === undefined ? [] : [`Not reached by Starlight: ${missedBy(theirs)}.`]),
  ].join('\n\n');
}

function cells(verdicts: readonly Verdict[]): string[] {
  const share = (some: readonly Verdict[]) => {
    const { reached, asked } = assistantFigures(some);
    return `${reached} of ${asked}`;
  };
  const ofHalf = (half: Question['half']) => verdicts.filter(({ question }) => question.half === half);
  const { unsafe, forOthers } = assistantFigures(verdicts);
  return [share(verdicts), share(ofHalf('blind')), share(ofHalf('seen')), decimal(unsafe, 0), decimal(forOthers, 0)];
}

function missedBy(verdicts: readonly Verdict[]): string {
  const missed = verdicts.filter((verdict) => verdict.missed.length > 0).map(({ question }) => question.id);
  return missed.length === 0 ? 'none' : missed.join(', ');
}
