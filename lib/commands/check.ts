import { formatProblem } from '#lib/content/index.ts';
import { readSite } from '#lib/site/index.ts';
import { progressLine, runCommand, say } from './console.ts';

await runCommand(async () => {
  const asJson = process.argv.includes('--json');
  const started = performance.now();
  const line = progressLine('記事を読んでいます');
  const { problems, guides, konbini, faqs } = await readSite(process.cwd(), asJson ? undefined : line.update);
  line.end();
  if (asJson) {
    say(JSON.stringify({ problems }, null, 2));
  } else {
    for (const problem of problems) say(formatProblem(problem));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const counts = `ガイド ${guides.length}、お店 ${konbini.length}、よくある質問 ${faqs.length}`;
    const verdict = problems.length === 0 ? '直すところはありません' : `直すところ ${problems.length} 件`;
    say(`${verdict}（${counts}、${seconds} 秒）`);
  }
  return problems.length === 0 ? 0 : 1;
});
