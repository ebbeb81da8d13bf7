import { formatProblem } from '#lib/content/index.ts';
import { readSite } from '#lib/site/index.ts';
import { progressLine, say } from './console.ts';

const asJson = process.argv.includes('--json');
const started = performance.now();
const line = progressLine('記事を読んでいます');
const site = await readSite(process.cwd(), asJson ? undefined : line.update);
line.end();

if (asJson) {
  say(JSON.stringify({ problems: site.problems }, null, 2));
} else {
  for (const problem of site.problems) say(formatProblem(problem));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = `ガイド ${site.guides.length}、コンビニ ${site.konbini.length}、よくある質問 ${site.faqs.length}`;
  const verdict = site.problems.length === 0 ? '直すところはありません' : `直すところ ${site.problems.length} 件`;
  say(`${verdict}（${counts}、${seconds} 秒）`);
}
process.exitCode = site.problems.length === 0 ? 0 : 1;
