import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { browserAssets } from '#lib/assets/index.ts';
import { findBrowser } from '#lib/commands/browser.ts';
import { CommandError, printStep } from '#lib/commands/console.ts';
import { readGolden } from '#tests/search/golden.ts';
import { type Bench, everyNth } from './bench.ts';
import { decimal, kibibytes, quantile, table } from './figures.ts';
import type { KeystrokeTimes } from './search/keystroke-page.ts';
import { keystrokes } from './search/keystrokes.ts';

/** The slowdown of the simulated phone: none, and the one that Lighthouse uses for a cheap phone. */
const slowdowns = [1, 6];

/** Measures a keystroke in a browser, and the bytes that the browser loads for it. */
export async function benchSearchKeystroke({ root, isSmall }: Bench): Promise<string> {
  const browser = findBrowser();
  if (browser === undefined) throw new CommandError('Chromium がありません。', 'npm test を一度実行すると入ります。');
  const queries = readGolden(await readFile(join(root, 'tests', 'search', 'golden.yaml'), 'utf8'));
  const texts = keystrokes(everyNth(queries, isSmall ? 40 : 1).map(({ text }) => text));
  const data = await bodyOf('search');
  const code = await bundle(join(root, 'tests', 'bench', 'search', 'keystroke-page.ts'));
  const running = await chromium.launch({ executablePath: browser.path, args: [...browser.args] });
  try {
    const page = await running.newPage();
    await page.addScriptTag({ content: code });
    const rows: string[][] = [];
    for (const slowdown of isSmall ? [1] : slowdowns) {
      printStep(`打つたびの検索の時間を計っています（${slowdown} 倍遅い端末）`);
      rows.push(timesRow(slowdown, await measure(page, slowdown, data, texts)));
    }
    return report(texts.length, queries.length, rows, await weights(data));
  } finally {
    await running.close();
  }
}

async function measure(page: Page, slowdown: number, data: string, texts: readonly string[]): Promise<KeystrokeTimes> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = await page.evaluate(([json, queries]) => globalThis.measureKeystrokes(json, queries), [
    data,
    texts,
  ] as const);
  await session.detach();
  return times;
}

function timesRow(slowdown: number, { openMs, answerMs }: KeystrokeTimes): string[] {
  const at = (share: number) => decimal(quantile(answerMs, share), 2);
  return [`× ${slowdown}`, at(0.5), at(0.95), at(0.99), at(1), decimal(openMs, 0)];
}

async function weights(data: string): Promise<string[][]> {
  const scripts = [await bodyOf('search-worker'), await bodyOf('search-box')].join('\n');
  return [
    ['code: box and worker', scripts],
    ['data', data],
  ].map(([name = '', text = '']) => [
    name,
    ...[Buffer.from(text), gzipSync(text, { level: 9 }), brotliCompressSync(text)].map(({ length }) =>
      kibibytes(length),
    ),
  ]);
}

async function bodyOf(name: 'search' | 'search-box' | 'search-worker'): Promise<string> {
  const assets = browserAssets();
  const path = await assets.pathOf(name);
  const asset = await assets.find(path.slice('/assets/'.length));
  if (asset === undefined) throw new Error(`${path} is not there`);
  return asset.body;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

function report(texts: number, queries: number, times: string[][], sizes: string[][]): string {
  return [
    '## Search while one types',
    `${texts} texts: ${queries} queries of \`tests/search/golden.yaml\`, letter by letter, in Chromium on one thread; milliseconds for each answer, the middle of three.`,
    table(['slower by', 'p50', 'p95', 'p99', 'longest', 'opening the data'], times),
    'What a browser loads for it, KiB:',
    table(['', 'unpacked', 'gzip', 'brotli'], sizes),
  ].join('\n\n');
}
