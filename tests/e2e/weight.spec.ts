import { expect, type Page } from '@playwright/test';
import { answeringPages, picker, templates, test, wizard } from '#tests/support/site.ts';

const kib = 1024;

interface Weight {
  readonly total: number;
  readonly script: number;
  readonly style: number;
  readonly origins: readonly string[];
}

/** The bytes of a first load over the wire, headers included, as counted by the browser. */
async function weigh(page: Page, path: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  const origins = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    // Built-in images of the browser, such as in date fields, are not requests.
    if (!response.url.startsWith('data:')) origins.add(new URL(response.url).origin);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  await page.goto(path, { waitUntil: 'networkidle' });
  const of = (kind?: string) =>
    [...bytes]
      .filter(([id]) => kind === undefined || kinds.get(id) === kind)
      .reduce((sum, [, length]) => sum + length, 0);
  return { total: of(), script: of('Script'), style: of('Stylesheet'), origins: [...origins] };
}

for (const [name, path] of Object.entries(templates)) {
  test(`${name} のページは軽く、よそへ何も取りに行かない`, async ({ page, baseURL }) => {
    const { total, script, style, origins } = await weigh(page, path);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(30 * kib);
    expect(style).toBeLessThanOrEqual(10 * kib);
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThanOrEqual(10 * kib);
    expect(origins).toEqual([new URL(baseURL ?? '').origin]);
  });

  test(`${name} のページに、枠組みのスクリプトも、その場書きのスクリプトもない`, async ({ page }) => {
    await page.goto(path);
    const scripts = await page
      .locator('script')
      .evaluateAll((all) => all.map((each) => each.getAttribute('src') ?? 'inline'));
    expect(scripts).toEqual([expect.stringMatching(/^\/assets\/site-[0-9A-Z]{8}\.js$/)]);
  });
}

for (const [name, path] of Object.entries({ ...templates, ...wizard, ...picker })) {
  test(`${name} のページは、読みこみのあいだ動かない`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const seen: number[] = [];
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) seen.push('value' in entry ? Number(entry.value) : Number.NaN);
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(seen), 300);
        }),
    );
    expect(shifts).toEqual([]);
  });
}

for (const [name, path] of Object.entries({ ...wizard, ...picker })) {
  test(`案内の ${name} のページは、はじめに読むものを全部合わせて150 KiB に収まる`, async ({ page, baseURL }) => {
    const { total, script, style, origins } = await weigh(page, path);
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThanOrEqual(40 * kib);
    // The styles of questions and the counter card come in addition to every page's styles.
    expect(style).toBeLessThanOrEqual(12 * kib);
    expect(total).toBeLessThanOrEqual(150 * kib);
    expect(origins).toEqual([new URL(baseURL ?? '').origin]);
  });

  test(`案内の ${name} のページに、枠組みのスクリプトも、その場書きのスクリプトもない`, async ({ page }) => {
    await page.goto(path);
    const scripts = await page
      .locator('script')
      .evaluateAll((all) => all.map((each) => each.getAttribute('src') ?? 'inline'));
    expect(scripts.filter((script) => !/^\/assets\/(site|pay|contact)-[0-9A-Z]{8}\.js$/.test(script))).toEqual([]);
    expect(scripts).toHaveLength(2);
  });
}

for (const [name, path] of Object.entries(answeringPages)) {
  test(`${name} のページは、答えるための道具を入れても軽く、よそへ何も取りに行かない`, async ({ page, baseURL }) => {
    const { total, script, style, origins } = await weigh(page, path);
    expect(script).toBeGreaterThan(0);
    expect(style).toBeLessThanOrEqual(12 * kib);
    expect(total).toBeLessThanOrEqual(60 * kib);
    expect(origins).toEqual([new URL(baseURL ?? '').origin]);
  });
}
