import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkProject } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { searchData } from '#lib/finder/index.ts';
import { buildModes, progressIn, stripBuild } from '#lib/next-contract/index.ts';
import { writeCodedForms, writeMoved } from '#lib/server/index.ts';
import { canonicalUrl, listFiles, movedAddresses } from '#lib/site/index.ts';
import { CommandError, printLine, printStep, progressLine } from './console.ts';
import { runProgram } from './run-program.ts';

const stampFile = join('.next', 'madoguchi-build');

/** Builds the site of `root` into `.next`, or does nothing when the last build was made from the same files. */
export async function buildSite(root: string): Promise<void> {
  printStep('記事を確かめています');
  const line = progressLine('記事');
  const { site, problems } = await checkProject(root, line.update);
  line.end();
  if (problems.length > 0) {
    for (const problem of problems) printLine(formatProblem(problem));
    throw new CommandError(
      `記事に直すところが ${problems.length} 件あるため、組み立てを止めました。`,
      '上の指摘を直してから、もう一度実行してください（npm run check で確かめられます）。',
    );
  }
  const stamp = await nameInputs(root);
  if ((await readFile(join(root, stampFile), 'utf8').catch(() => '')) === stamp) {
    printStep('前回から変わっていないので、組み立ては済んでいます');
    return;
  }
  printStep('検索の言葉を調べています');
  const words = progressLine('  ページ');
  // The result is cached, so the workers of the build need not analyse again.
  await searchData(site, words.update);
  words.end();
  printStep('サイトを組み立てています');
  await rm(join(root, stampFile), { force: true });
  await runNextBuild(root);
  const { pages, bytesBefore, bytesAfter } = await stripBuild(root);
  const kib = (bytes: number) => Math.round(bytes / 1024).toLocaleString('ja-JP');
  printLine(`  ${pages} ページ。HTML は ${kib(bytesBefore)} KiB から ${kib(bytesAfter)} KiB になりました`);
  await writeMoved(root, movedAddresses(site.content));
  const coded = progressLine('  圧縮');
  await writeCodedForms(root, coded.update);
  coded.end();
  await writeFile(join(root, stampFile), stamp);
}

async function runNextBuild(root: string): Promise<void> {
  const line = progressLine('  ページ');
  for (const mode of buildModes) {
    const args = ['node_modules/next/dist/bin/next', 'build', '--experimental-build-mode', mode];
    const { code, output } = await runProgram('node', args, {
      cwd: root,
      env: { NODE_ENV: 'production' },
      onOutput: (text) => {
        const progress = progressIn(text);
        if (progress !== undefined) line.update(progress.done, progress.total);
      },
    });
    line.end();
    if (code === 0) continue;
    printLine(output);
    throw new CommandError('サイトを組み立てられませんでした。', '上のメッセージを確かめてください。');
  }
}

/** A hash of everything that a build is made from. */
async function nameInputs(root: string): Promise<string> {
  const folders = ['app', 'components', 'content', 'lib', 'public'];
  const listed = await Promise.all(
    folders.map(async (folder) => (await listFiles(join(root, folder))).map((file) => join(folder, file))),
  );
  const files = [...listed.flat(), 'next.config.ts', 'package-lock.json', 'package.json', 'tsconfig.json'];
  const hash = createHash('sha256');
  hash.update(JSON.stringify([canonicalUrl('/'), process.versions.node]));
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}
