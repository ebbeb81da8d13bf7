import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import type { Browser as Installed } from '#lib/commands/browser.ts';

export const kinds = ['HTML', 'CSS', 'JavaScript', 'other'] as const;
type Kind = (typeof kinds)[number];

/** Bytes over the network (compressed, with headers) and unpacked. */
interface Bytes {
  readonly wire: number;
  readonly raw: number;
}

/** The requests of a phone for a new page, until 1.5 s after the load event. */
export interface PageWeight {
  readonly bytes: Readonly<Record<Kind, Bytes>>;
  readonly total: Bytes;
  readonly requests: number;
  /** Requests to any origin but the page's own. */
  readonly foreign: number;
  readonly layoutShift: number;
}

const kindsOfResources: Readonly<Record<string, Kind>> = { Document: 'HTML', Stylesheet: 'CSS', Script: 'JavaScript' };

interface Resource {
  readonly url: string;
  kind: Kind;
  wire: number;
  raw: number;
}

/** Loads a page in a fresh browser and weighs it. */
export async function weighPage({ path, args }: Installed, address: string): Promise<PageWeight> {
  const browser = await chromium.launch({ executablePath: path, args: [...args] });
  try {
    return await weighIn(browser, address);
  } finally {
    await browser.close();
  }
}

async function weighIn(browser: Browser, address: string): Promise<PageWeight> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const resources = listen(session);
  const response = await page.goto(address, { waitUntil: 'load' });
  if (response?.status() !== 200) throw new Error(`${address} answered ${response?.status()}`);
  await page.waitForTimeout(1500);
  return { ...summarize([...resources.values()], new URL(address).origin), layoutShift: await readLayoutShift(page) };
}

function listen(session: CDPSession): ReadonlyMap<string, Resource> {
  const resources = new Map<string, Resource>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('data:'))
      resources.set(requestId, { url: request.url, kind: 'other', wire: 0, raw: 0 });
  });
  const change = (id: string, update: (resource: Resource) => void) => {
    const resource = resources.get(id);
    if (resource !== undefined) update(resource);
  };
  session.on('Network.responseReceived', ({ requestId, type }) =>
    change(requestId, (resource) => {
      resource.kind = kindsOfResources[type] ?? 'other';
    }),
  );
  session.on('Network.dataReceived', ({ requestId, dataLength }) =>
    change(requestId, (resource) => {
      resource.raw += dataLength;
    }),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    change(requestId, (resource) => {
      resource.wire = encodedDataLength;
    }),
  );
  return resources;
}

function summarize(resources: readonly Resource[], origin: string): Omit<PageWeight, 'layoutShift'> {
  const sum = (of: readonly Resource[]): Bytes => ({
    wire: of.reduce((bytes, { wire }) => bytes + wire, 0),
    raw: of.reduce((bytes, { raw }) => bytes + raw, 0),
  });
  const ofKind = (kind: Kind) => sum(resources.filter((resource) => resource.kind === kind));
  return {
    bytes: { HTML: ofKind('HTML'), CSS: ofKind('CSS'), JavaScript: ofKind('JavaScript'), other: ofKind('other') },
    total: sum(resources),
    requests: resources.length,
    foreign: resources.filter(({ url }) => new URL(url).origin !== origin).length,
  };
}

function readLayoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}
