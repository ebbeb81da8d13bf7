import { join } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { findBrowser, type Browser as Installed } from '#lib/commands/browser.ts';
import { buildSite } from '#lib/commands/build-site.ts';
import { CommandError, printStep } from '#lib/commands/console.ts';
import { age, lastKept, untilKept } from '#tests/support/offline.ts';
import { tapOn } from '#tests/support/tab.ts';
import type { Bench } from './bench.ts';
import { decimal, median, table } from './figures.ts';
import { buildPeer, writePeer } from './peers/site-of-peer.ts';
import { starlight, starlightFile, starlightFiles } from './peers/starlight.ts';
import { withServer } from './server.ts';
import { withFiles } from './slow/files.ts';
import { openSlowLine, type Pace, type SlowLine } from './slow/line.ts';
import { newPhone, openedIn, searchedIn, slowdown, slowPage, tappedTo, withBrowser } from './slow/phone.ts';

const serveHere = ['--import', 'tsx', join('tests', 'bench', 'serve-here.ts')];
/** A weak signal: 400 kbit/s, and 400 ms for each question. */
const pace: Pace = { roundTripMs: 400, bytesPerSecond: 50_000 };
const article = '/guides/checkout/order';
const pages = {
  home: '/',
  'shop page': '/konbini/lawson',
  guide: article,
  '`/pay`': '/pay',
  'a question': '/pay/chain?stage=counter',
  'a result': '/contact/find/result?topic=hijacked&who=buyer',
  search: `/search?q=${encodeURIComponent('返金')}`,
} as const;

/** Measures how long a reader with a weak signal and a slow phone waits for an answer, beside Starlight. */
export async function benchSlow({ root, folder, isSmall }: Bench): Promise<string> {
  const browser = findBrowser();
  if (browser === undefined) throw new CommandError('Chromium がありません。', 'npm test を一度実行すると入ります。');
  await buildSite(root);
  const runs = isSmall ? 1 : 5;
  return withServer(root, serveHere, async (site) =>
    withBrowser(browser, async (running) => {
      const line = await openSlowLine(site, pace);
      try {
        const shown = Object.entries(pages).slice(0, isSmall ? 2 : undefined);
        const ours = await waitsOf(browser, running, line, shown, isSmall, runs);
        if (isSmall) return report(ours, []);
        printStep('Starlight の同じ記事を量っています');
        const markdown = await (await fetch(`${site}${article}.md`)).text();
        return report(ours, [await otherRow(root, folder, markdown, browser, running, runs)]);
      } finally {
        line.close();
      }
    }),
  );
}

type Row = readonly string[];
const none = '–';
const fromTap = 'from the tap on a link where the pointer rested to the first paint';
/** How long, in milliseconds, an open page is left alone before its link is tapped. */
const settling = 1500;

async function waitsOf(
  installed: Installed,
  browser: Browser,
  line: SlowLine,
  shown: readonly (readonly [string, string])[],
  isSmall: boolean,
  runs: number,
): Promise<{ readonly rows: readonly Row[]; readonly taps: readonly Row[] }> {
  const rows: Row[] = [];
  const returning = isSmall ? undefined : await returningPhone(browser, line);
  for (const [name, path] of shown) {
    printStep(`弱い電波と遅い端末で ${path} を開いています`);
    const address = line.origin + path;
    const cold = await repeat(runs, () => onNewPhone(browser, (phone) => opened(phone, address)));
    const again = returning && (await repeat(runs, () => openedFromHere(returning, line, address)));
    const later = returning && (await repeat(runs, () => openedADayLater(returning, line, address)));
    rows.push([`${name}, ms`, cold, again ?? none, later ?? none]);
  }
  await returning?.close();
  if (isSmall) return { rows, taps: [] };
  const tap = (slower: number) =>
    repeat(runs, () => tapped(installed, `${line.origin}/konbini`, '/konbini/lawson', slower));
  const key = await repeat(runs, () =>
    onNewPhone(browser, async (phone) => searchedIn(await slowPage(phone), `${line.origin}/`, '返金')),
  );
  return {
    rows,
    taps: [
      [`${fromTap}, a processor as quick as this machine's, ms`, await tap(1)],
      [`${fromTap}, the slow processor, ms`, await tap(slowdown)],
      ['from the first key in the search of a page just opened to the first answer, ms', key],
    ],
  };
}

/** A phone on which the service worker has kept its list. */
async function returningPhone(browser: Browser, line: SlowLine): Promise<BrowserContext> {
  const phone = await newPhone(browser);
  line.isSlow = false;
  const page = await phone.newPage();
  await page.goto(`${line.origin}/`);
  await untilKept(page, lastKept);
  await page.goto(`${line.origin}${article}`);
  await untilKept(page, article);
  await page.close();
  line.isSlow = true;
  return phone;
}

/** The browser's own cache of files is emptied before, so that only what the worker keeps is there. */
async function opened(phone: BrowserContext, address: string): Promise<number> {
  const page = await slowPage(phone);
  await (await phone.newCDPSession(page)).send('Network.clearBrowserCache');
  const took = await openedIn(page, address);
  await page.close();
  return took;
}

/** The same from a page of the site that is open, as by a tap on a link. */
async function openedFromHere(phone: BrowserContext, line: SlowLine, address: string): Promise<number> {
  const page = await slowPage(phone);
  await (await phone.newCDPSession(page)).send('Network.clearBrowserCache');
  await page.goto(`${line.origin}/konbini`, { waitUntil: 'load' });
  await page.waitForTimeout(settling);
  const took = await tappedTo(page, address);
  await page.close();
  return took;
}

/** The next day the worker asks the network first. */
async function openedADayLater(phone: BrowserContext, line: SlowLine, address: string): Promise<number> {
  const page = await phone.newPage();
  line.isSlow = false;
  await page.goto(`${line.origin}/about`);
  const path = new URL(address).pathname;
  const start = /^\/(?:pay|contact\/find)(?=\/)/.exec(path)?.[0] ?? path;
  await age(page, start, 23).catch(() => undefined);
  await page.close();
  line.isSlow = true;
  return openedFromHere(phone, line, address);
}

async function tapped(browser: Installed, address: string, link: string, slower: number): Promise<number> {
  const { wait } = await tapOn(browser, address, link, { settling: 6000, rest: 1500, slowdown: slower });
  return wait;
}

async function otherRow(
  root: string,
  folder: string,
  markdown: string,
  installed: Installed,
  browser: Browser,
  runs: number,
): Promise<Row> {
  const project = join(folder, 'starlight');
  const home = `---\ntitle: はじめに\n---\n\n[${article}](${article}/)\n`;
  await writePeer(
    root,
    project,
    new Map([...starlightFiles(new Map([[article, markdown]])), [starlightFile('/index'), home]]),
  );
  return withFiles(await buildPeer(project, starlight), async (site) => {
    const line = await openSlowLine(site, pace);
    try {
      const cold = await repeat(runs, () => onNewPhone(browser, (phone) => opened(phone, `${line.origin}${article}/`)));
      const tap = (slower: number) => repeat(runs, () => tapped(installed, `${line.origin}/`, `${article}/`, slower));
      return ['Starlight: the same article, ms', cold, await tap(1), await tap(slowdown)];
    } finally {
      line.close();
    }
  });
}

async function onNewPhone<Result>(browser: Browser, use: (phone: BrowserContext) => Promise<Result>): Promise<Result> {
  const phone = await newPhone(browser);
  try {
    return await use(phone);
  } finally {
    await phone.close();
  }
}

async function repeat(runs: number, measure: () => Promise<number>): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await measure());
  return decimal(median(times), 0);
}

type Shown = Awaited<ReturnType<typeof waitsOf>>;

function report({ rows, taps }: Shown, others: readonly Row[]): string {
  const parts = [
    '## A weak signal and a slow phone',
    `400 kbit/s, ${pace.roundTripMs} ms for a connection and for each question, a processor ${slowdown} times slower; median of several runs. To the largest paint: with an empty cache, from the start of the navigation in a new tab; with the service worker, from a tap on an open page of the site, within an hour of a visit and a day later, when it asks the network first.`,
    table(['', 'cold', 'with the worker', 'a day later'], rows),
  ];
  if (taps.length > 0) parts.push(table(['', 'ours'], taps));
  if (others.length > 0)
    parts.push(table(['', 'cold', `${fromTap}, as quick as this machine`, 'the same, the slow processor'], others));
  return parts.join('\n\n');
}
