import { apiTexts } from '#lib/api/index.ts';
import { embeds, mostFirstBytes, writeOfflineWorker, writePageDrawer } from '#lib/assets/index.ts';
import { checkProject } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import {
  changesCopy,
  copyPath,
  llmsFullPath,
  llmsFullText,
  llmsText,
  markdownCopies,
  originToCome,
} from '#lib/copies/index.ts';
import { firstSearchData, searchData } from '#lib/finder/index.ts';
import { writeHeardPages } from '#lib/hearing/index.ts';
import { openGraphImages } from '#lib/link-images/index.ts';
import { preparedFor } from '#lib/mcp/index.ts';
import {
  buildModes,
  folderVariable,
  keepHashedFiles,
  progressIn,
  stripBuild,
  unfinishedFolder,
  writeOwnAnswers,
  writeOwnFiles,
} from '#lib/next-contract/index.ts';
import { writeCodedForms, writeMoved } from '#lib/server/index.ts';
import {
  canonicalUrl,
  changedPages,
  handedOverFolder,
  handedOverVariable,
  handOver,
  movedAddresses,
  outlineOf,
  pagesByTopic,
  readChanges,
  type Site,
} from '#lib/site/index.ts';
import { whileLocked } from './build-lock.ts';
import { nameInputs, stateOfBuild, writeStamp } from './build-stamp.ts';
import { CommandError, printLine, printStep, progressLine } from './console.ts';
import { heardPages } from './heard-pages.ts';
import { runProgram } from './run-program.ts';
import { startBeside, takeItsPlace } from './switch-builds.ts';

/**
 * Builds the site of `root`, or does nothing when the last build was made from the same files and is still whole. The new
 * build is made beside the one that is served and takes its place whole. Two builds of one project wait for each other.
 */
export function buildSite(root: string): Promise<void> {
  return whileLocked(root, () => buildWhenNeeded(root));
}

async function buildWhenNeeded(root: string): Promise<void> {
  const inputs = await nameInputs(root);
  const state = await stateOfBuild(root, inputs);
  // The same files were checked for that build, and no later day makes an error of them.
  if (state === 'current') {
    printStep('前回から変わっていないので、組み立ては済んでいます');
    return;
  }
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
  if (state === 'damaged') printStep('前に組み立てたものに、なくなったか変わったファイルがあるので、作り直します');
  printStep('検索の言葉を調べています');
  const words = progressLine('  ページ');
  const search = await searchData(site, words.update);
  const searchFirst = await firstSearchData(site);
  words.end();
  printStep('サイトを組み立てています');
  await startBeside(root);
  // Next builds in several processes. None of them has to read or analyse the content again.
  const handed = handedOverFolder(root, unfinishedFolder);
  await handOver(handed, 'content', site.content);
  // What a server needs of it, so that it need not keep all of it.
  await handOver(handed, 'ledger', { facts: site.facts, sources: site.sources });
  await handOver(handed, 'outline', outlineOf(site));
  await handOver(handed, 'changed-pages', await changedPages(root, site));
  await handOver(handed, 'guide-for-assistants', llmsText(site, originToCome));
  const changes = await readChanges(root, site);
  await handOver(handed, 'changes', changes);
  await handOver(handed, 'flows', preparedFor(site));
  await handOver(handed, 'pages-by-topic', pagesByTopic(site));
  await handOver(handed, 'search', search);
  await handOver(handed, 'search-first', searchFirst);
  await runNextBuild(root, handed);
  const { pages, bytesBefore, bytesAfter } = await stripBuild(root, unfinishedFolder);
  printLine(`  ${pages} ページ。HTML は ${kib(bytesBefore)} KiB から ${kib(bytesAfter)} KiB になりました`);
  await writeMoved(root, movedAddresses(site.content), unfinishedFolder);
  await buildOffline(root, site);
  await writePageDrawer(root, unfinishedFolder);
  await writeOwnFiles(root, unfinishedFolder, markdownCopies(site));
  await writeOwnFiles(root, unfinishedFolder, new Map([[copyPath('/changes'), changesCopy(site, changes)]]));
  await writeOwnFiles(root, unfinishedFolder, new Map([[llmsFullPath, llmsFullText(site)]]));
  await writeOwnFiles(root, unfinishedFolder, await embeds(site));
  await buildImages(root, site);
  await writeHeardPages(root, heardPages(site, inputs.slice(0, 12)), unfinishedFolder);
  await writeOwnAnswers(root, unfinishedFolder, apiTexts(site));
  await keepHashedFiles(root, unfinishedFolder);
  await writeStamp(root, unfinishedFolder, inputs);
  await takeItsPlace(root);
  const coded = progressLine('  圧縮');
  await writeCodedForms(root, coded.update).catch(() => undefined);
  coded.end();
}

/** Draws what services show beside a link. They ask for complete addresses, so without an origin there are none. */
async function buildImages(root: string, site: Site): Promise<void> {
  if (canonicalUrl('/') === null) return;
  const line = progressLine('  リンクの画像');
  const images = await openGraphImages(site, root, line.update);
  line.end();
  await writeOwnFiles(root, unfinishedFolder, images);
}

/** Makes the service worker, and stops the build when a reader's first visit would keep too much. */
async function buildOffline(root: string, site: Site): Promise<void> {
  const { files, firstBytes, laterBytes, workerBytes } = await writeOfflineWorker(root, unfinishedFolder, site);
  printLine(
    `  電波がないときのために、はじめに ${kib(firstBytes)} KiB（${kib(mostFirstBytes)} KiB まで）、あとから ${kib(laterBytes)} KiB を端末に残します（${files} ファイル。番をするスクリプトは ${kib(workerBytes)} KiB）`,
  );
  if (firstBytes <= mostFirstBytes) return;
  throw new CommandError(
    `はじめに端末に残すものが ${kib(firstBytes)} KiB あり、${kib(mostFirstBytes)} KiB を超えています。`,
    'lib/assets/offline-worker.ts の pagesIn から、なくても店頭で困らないページを外してください。',
  );
}

function kib(bytes: number): string {
  return Math.round(bytes / 1024).toLocaleString('ja-JP');
}

async function runNextBuild(root: string, handed: string): Promise<void> {
  const line = progressLine('  ページ');
  for (const mode of buildModes) {
    const args = ['node_modules/next/dist/bin/next', 'build', '--experimental-build-mode', mode];
    const { code, output } = await runProgram('node', args, {
      cwd: root,
      env: { NODE_ENV: 'production', [folderVariable]: unfinishedFolder, [handedOverVariable]: handed },
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
