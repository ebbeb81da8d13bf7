import { checkProject, findWarnings } from '#lib/check/index.ts';
import { type AuthorProblem, formatProblem } from '#lib/content/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import { changedFacts, type Site } from '#lib/site/index.ts';
import { progressLine, runCommand, say } from './console.ts';

const dateRules: readonly AuthorProblem['rule'][] = ['review-due', 'changed-unchecked'];

await runCommand(async () => {
  const options = process.argv.slice(2);
  const asJson = options.includes('--json');
  const started = performance.now();
  const line = progressLine('記事を読んでいます');
  const { site, problems: faults } = await checkProject(process.cwd(), asJson ? undefined : line.update);
  const found = await findWarnings(process.cwd(), site, dayInJapan(new Date()));
  line.end();
  const isError = ({ rule }: AuthorProblem) => options.includes('--strict-dates') && dateRules.includes(rule);
  const problems = [...faults, ...found.filter(isError)];
  const warnings = found.filter((warning) => !isError(warning));

  if (asJson) {
    say(JSON.stringify({ problems, warnings }, null, 2));
  } else {
    for (const problem of problems) say(formatProblem(problem));
    for (const warning of warnings) say(`（注意）${formatProblem(warning)}`);
    if (options.includes('--facts')) await listChangedFacts(site);
    say(summary(site, problems.length, warnings.length, (performance.now() - started) / 1000));
  }
  return problems.length === 0 ? 0 : 1;
});

function summary(site: Site, problems: number, warnings: number, seconds: number): string {
  const { guides, konbini, channels, faqs, facts } = site;
  const counts = `ガイド ${guides.length}、お店 ${konbini.length}、窓口 ${channels.length}、よくある質問 ${faqs.length}、事実 ${facts.length}`;
  const verdict = problems === 0 ? '直すところはありません' : `直すところ ${problems} 件`;
  const extra = warnings === 0 ? '' : `、注意 ${warnings} 件`;
  return `${verdict}${extra}（${counts}、${seconds.toFixed(1)} 秒）`;
}

async function listChangedFacts(site: Site): Promise<void> {
  const changed = await changedFacts(process.cwd(), site);
  if (changed.length === 0) say('最後のコミットから変わった事実はありません');
  for (const id of changed) {
    say(`事実 ${id} が変わりました。使っているページ：`);
    for (const path of site.usesOf(id)) say(`  ${path}`);
  }
}
