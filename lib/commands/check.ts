import { writeFile } from 'node:fs/promises';
import { checkProject, findWarnings } from '#lib/check/index.ts';
import { type AuthorProblem, formatProblem, sortProblems } from '#lib/content/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import { changedFacts, publishedFile, type Site } from '#lib/site/index.ts';
import { readCheckOptions } from './check-options.ts';
import { CommandError, printLine, progressLine, runCommand } from './console.ts';
import { formatNotices } from './notices.ts';
import { checkProse } from './prose.ts';
import { publishAddresses } from './publish-addresses.ts';

const dateRules: readonly AuthorProblem['rule'][] = ['review-due', 'changed-unchecked'];

await runCommand(async () => {
  const { json, isStrictOnDates, listsFacts, publishes } = readCheckOptions(process.argv.slice(2));
  const started = performance.now();
  const line = progressLine('記事を読んでいます');
  const { site, problems: faults } = await checkProject(process.cwd(), line.update);
  line.end();
  const sentences = progressLine('文章を調べています');
  const prose = await checkProse(process.cwd(), [...site.content.articles, ...site.content.broken], sentences.update);
  sentences.end();
  const found = await findWarnings(process.cwd(), site, dayInJapan(new Date()));
  const isError = ({ rule }: AuthorProblem) => isStrictOnDates && dateRules.includes(rule);
  const problems = sortProblems([...faults, ...prose, ...found.filter(isError)]);
  const isPublishing = publishes && problems.length === 0;
  const isOpen = (warning: AuthorProblem) => !isError(warning) && !(isPublishing && warning.rule === 'published');
  const warnings = found.filter(isOpen);
  const published = isPublishing ? await publishAddresses(process.cwd(), site.content) : undefined;
  // Set before anything is printed: whoever reads the output may stop reading before its end.
  process.exitCode = problems.length === 0 ? 0 : 1;

  const report = JSON.stringify({ problems, warnings }, null, 2);
  if (json?.to === 'file') await writeReport(json.file, report);
  if (json?.to === 'print') {
    printLine(report);
    return process.exitCode;
  }
  for (const problem of problems) printLine(formatProblem(problem));
  for (const notice of formatNotices(warnings)) printLine(notice);
  if (listsFacts) await listChangedFacts(site);
  if (publishes) printLine(aboutRecord(published));
  printLine(summary(site, problems.length, warnings.length, (performance.now() - started) / 1000));
  return process.exitCode;
});

function aboutRecord(added: number | undefined): string {
  if (added === undefined) return `直すところがあるので、${publishedFile} には何も足していません`;
  return added === 0 ? `${publishedFile} に足す住所はありません` : `${publishedFile} に ${added} 件の住所を足しました`;
}

async function writeReport(file: string, report: string): Promise<void> {
  await writeFile(file, `${report}\n`).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      `${file} に書けません（${error.code}）。`,
      'ある場所の、書けるファイルの名前にしてください。名前は、プロジェクトのいちばん上のフォルダーから数えます。',
    );
  });
}

function summary(site: Site, problems: number, warnings: number, seconds: number): string {
  const { guides, konbini, channels, faqs, facts } = site;
  const counts = `ガイド ${guides.length}、お店 ${konbini.length}、窓口 ${channels.length}、よくある質問 ${faqs.length}、事実 ${facts.length}`;
  const verdict = problems === 0 ? '直すところはありません' : `直すところ ${problems} 件`;
  const extra = warnings === 0 ? '' : `、注意 ${warnings} 件`;
  return `${verdict}${extra}（${counts}、${seconds.toFixed(1)} 秒）`;
}

async function listChangedFacts(site: Site): Promise<void> {
  const changed = await changedFacts(process.cwd(), site);
  if (changed.length === 0) printLine('最後のコミットから変わった事実はありません');
  for (const id of changed) {
    printLine(`事実 ${id} が変わりました。使っているページ：`);
    for (const path of site.usesOf(id)) printLine(`  ${path}`);
  }
}
