import { expect, type Page } from '@playwright/test';
import { shiftsOf } from '#tests/support/shifts.ts';
import { answeringPages, picker, templates, test, wizard } from '#tests/support/site.ts';

const kib = 1024;

/** A first load of a page, as the browser measures it. */
interface FirstLoad {
  /** Bytes over the wire, headers included. */
  readonly total: number;
  /** Of it, scripts that were requested before the page was loaded. */
  readonly script: number;
  /** Of it, scripts that the idle page fetches ahead, so that a press needs no signal. */
  readonly ahead: number;
  readonly style: number;
  readonly origins: readonly string[];
  /** Where each script comes from; `inline` for one that is written in the page. */
  readonly scripts: readonly string[];
  /** Each layout shift until a moment after everything is loaded. */
  readonly shifts: readonly number[];
}

async function loadFirst(page: Page, path: string): Promise<FirstLoad> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  const origins = new Set<string>();
  const late = new Set<string>();
  let isLoaded = false;
  page.once('load', () => {
    isLoaded = true;
  });
  session.on('Network.requestWillBeSent', ({ requestId }) => isLoaded && late.add(requestId));
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    // Built-in images of the browser, such as in date fields, are not requests.
    if (!response.url.startsWith('data:')) origins.add(new URL(response.url).origin);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  await page.goto(path, { waitUntil: 'networkidle' });
  const sumOf = (isMeant: (id: string) => boolean) =>
    [...bytes].filter(([id]) => isMeant(id)).reduce((sum, [, length]) => sum + length, 0);
  const isScript = (id: string) => kinds.get(id) === 'Script';
  const total = sumOf(() => true);
  const script = sumOf((id) => isScript(id) && !late.has(id));
  const ahead = sumOf((id) => isScript(id) && late.has(id));
  const style = sumOf((id) => kinds.get(id) === 'Stylesheet');
  return {
    total,
    script,
    ahead,
    style,
    origins: [...origins],
    scripts: await scriptsOf(page),
    shifts: await shiftsOf(page),
  };
}

// A block of data does not run. Any other script that is written in the page counts, whatever its type.
function scriptsOf(page: Page): Promise<string[]> {
  return page
    .locator('script:not([type="application/ld+json"])')
    .evaluateAll((all) => all.map((each) => each.getAttribute('src') ?? 'inline'));
}

// Each page is loaded once for all its checks, because most of the time passes waiting until the network is idle.
for (const [name, path] of Object.entries(templates)) {
  test(`${name} のページは軽く、よそへ何も取りに行かず、枠組みのスクリプトもその場書きのスクリプトもなく、読みこみのあいだ動かない`, async ({
    page,
    baseURL,
  }) => {
    const { total, script, ahead, style, origins, scripts, shifts } = await loadFirst(page, path);
    expect.soft(total).toBeGreaterThan(0);
    expect.soft(total).toBeLessThanOrEqual((path.startsWith('/konbini/') ? 32 : 30) * kib);
    // A shop page also brings the styles of the counter card, for which it does not wait.
    expect.soft(style).toBeLessThanOrEqual((path.startsWith('/konbini/') ? 11.5 : 10) * kib);
    expect.soft(script).toBeGreaterThan(0);
    expect.soft(script).toBeLessThanOrEqual(10 * kib);
    expect.soft(ahead).toBeLessThanOrEqual(8 * kib);
    expect.soft(origins).toEqual([new URL(baseURL ?? '').origin]);
    // The page on the element for other sites shows it with the script that they download.
    const own = path === '/embed' ? ['/embed/madoguchi-deadline.js'] : [];
    expect.soft(scripts).toEqual([expect.stringMatching(/^\/assets\/site-[0-9A-Z]{8}\.js$/), ...own]);
    expect.soft(shifts).toEqual([]);
  });
}

for (const [name, path] of Object.entries({ ...wizard, ...picker })) {
  test(`案内の ${name} のページは、はじめに読むものを全部合わせて150 KiB に収まり、枠組みのスクリプトもその場書きのスクリプトもなく、読みこみのあいだ動かない`, async ({
    page,
    baseURL,
  }) => {
    const { total, script, style, origins, scripts, shifts } = await loadFirst(page, path);
    expect.soft(script).toBeGreaterThan(0);
    expect.soft(script).toBeLessThanOrEqual(40 * kib);
    // The styles of questions and the counter card come in addition to every page's styles.
    expect.soft(style).toBeLessThanOrEqual(12 * kib);
    expect.soft(total).toBeLessThanOrEqual(150 * kib);
    expect.soft(origins).toEqual([new URL(baseURL ?? '').origin]);
    expect.soft(scripts.filter((each) => !/^\/assets\/(site|pay|contact)-[0-9A-Z]{8}\.js$/.test(each))).toEqual([]);
    expect.soft(scripts).toHaveLength(2);
    expect.soft(shifts).toEqual([]);
  });
}

for (const [name, path] of Object.entries(answeringPages)) {
  test(`${name} のページは、答えるための道具を入れても軽く、よそへ何も取りに行かない`, async ({ page, baseURL }) => {
    const { total, script, style, origins } = await loadFirst(page, path);
    expect.soft(script).toBeGreaterThan(0);
    expect.soft(style).toBeLessThanOrEqual(12 * kib);
    expect.soft(total).toBeLessThanOrEqual(60 * kib);
    expect.soft(origins).toEqual([new URL(baseURL ?? '').origin]);
  });
}
