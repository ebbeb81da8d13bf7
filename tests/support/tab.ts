import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Browser as Installed } from '#lib/commands/browser.ts';

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
});
const attached = z.object({ sessionId: z.string(), targetInfo: z.object({ targetId: z.string(), type: z.string() }) });
const targets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});
const evaluated = z.object({ result: z.object({ value: z.string() }) });
const place = z.object({ x: z.number(), y: z.number() });
const paint = z.object({ at: z.number().nullable(), wasDrawnAhead: z.boolean() });

/** What a reader saw of a tap. */
export interface Tap {
  /** Milliseconds from the tap to the first paint of the page. */
  readonly wait: number;
  /** Whether the page had been drawn out of sight before. */
  readonly wasDrawnAhead: boolean;
}

interface Finger {
  /** How long, in milliseconds, the page is left alone before: what it fetches for later must be there. */
  readonly settling: number;
  /** How long, in milliseconds, the pointer rests on the link. */
  readonly rest: number;
  /** How many times slower than this machine the browser is. */
  readonly slowdown: number;
}

/** How long, in milliseconds, a page may take from the tap to its first paint. */
const patience = 20_000;

/**
 * Rests with the pointer on a link of a page and presses it, in a new browser. Playwright and Puppeteer attach to pages in a
 * way in which Chromium draws no page ahead, so this speaks with the browser itself, through the tab.
 */
export async function tapOn(
  { path, args }: Installed,
  address: string,
  link: string,
  { settling, rest, slowdown }: Finger,
): Promise<Tap> {
  const profile = await mkdtemp(join(tmpdir(), 'madoguchi-tab-'));
  const flags = [
    '--headless=new',
    '--remote-debugging-pipe',
    '--no-first-run',
    `--user-data-dir=${profile}`,
    '--window-size=390,844',
  ];
  const browser = spawn(path, [...flags, ...args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  try {
    // The two pipes were asked for above.
    const tab = new Tab(browser.stdio[3] as Writable, browser.stdio[4] as Readable, slowdown);
    await tab.open(address);
    await wait(settling);
    const point = place.parse(await tab.value(centreOf(link)));
    await tab.point('mouseMoved', point);
    await wait(rest);
    const tapped = Date.now();
    await Promise.race([tab.point('mousePressed', point), wait(100)]);
    await Promise.race([tab.point('mouseReleased', point), wait(100)]);
    const { at, wasDrawnAhead } = await tab.firstPaintOf(link);
    return { wait: at - tapped, wasDrawnAhead };
  } finally {
    browser.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

const centreOf = (link: string) => `(() => {
  const link = document.querySelector(${JSON.stringify(`main a[href="${link}"]`)});
  link.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = link.getBoundingClientRect();
  return JSON.stringify({ x: x + width / 2, y: y + height / 2 });
})()`;

// A page that was drawn ahead is painted when it is activated. Times are those of the clock, because its own began earlier.
const firstPaint = `(() => {
  const [paint] = performance.getEntriesByType('paint');
  const [{ activationStart = 0 }] = performance.getEntriesByType('navigation');
  const at = paint ? performance.timeOrigin + Math.max(activationStart, paint.startTime) : null;
  return JSON.stringify({ at, wasDrawnAhead: activationStart > 0 });
})()`;

class Tab {
  readonly #commands: Writable;
  readonly #slowdown: number;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  /** The session of each page of the tab: the one in view, and those drawn ahead. */
  readonly #sessions = new Map<string, string>();
  #opened = '';
  #lastId = 0;
  #rest = '';

  constructor(commands: Writable, answers: Readable, slowdown: number) {
    this.#commands = commands;
    this.#slowdown = slowdown;
    answers.setEncoding('utf8').on('data', (text: string) => {
      const parts = (this.#rest + text).split('\0');
      this.#rest = parts.pop() ?? '';
      for (const part of parts) this.#receive(message.parse(JSON.parse(part)));
    });
  }

  /** Opens a page. */
  async open(url: string): Promise<void> {
    const { targetInfos } = targets.parse(await this.#send('Target.getTargets', { filter: [{ type: 'tab' }] }));
    const { sessionId } = z
      .object({ sessionId: z.string() })
      .parse(await this.#send('Target.attachToTarget', { targetId: targetInfos[0]?.targetId, flatten: true }));
    await this.#send(
      'Target.setAutoAttach',
      { autoAttach: true, waitForDebuggerOnStart: false, flatten: true },
      sessionId,
    );
    this.#opened = await this.#sessionOf((found) => found === 'about:blank');
    await this.#send('Page.navigate', { url }, this.#opened);
  }

  /** The JSON that an expression gives on the page that was opened. */
  async value(expression: string): Promise<unknown> {
    return this.#valueIn(this.#opened, expression);
  }

  /** Moves the pointer, or presses or releases its button. */
  async point(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: z.output<typeof place>): Promise<void> {
    const button = type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 };
    await this.#send('Input.dispatchMouseEvent', { type, ...at, ...button }, this.#opened);
  }

  /** When, in milliseconds since 1970, the page of a path was first painted, and how. Waits until it is. */
  async firstPaintOf(path: string): Promise<{ readonly at: number; readonly wasDrawnAhead: boolean }> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      await wait(250);
      const session = await this.#sessionOf((url) => URL.canParse(url) && new URL(url).pathname === path).catch(
        () => undefined,
      );
      if (session === undefined) continue;
      const { at, wasDrawnAhead } = paint.parse(await this.#valueIn(session, firstPaint));
      if (at !== null) return { at, wasDrawnAhead };
    }
    throw new Error(`${path} was not painted within ${patience} ms of the tap`);
  }

  async #valueIn(session: string, expression: string): Promise<unknown> {
    const answer = await this.#send('Runtime.evaluate', { expression, returnByValue: true }, session);
    return JSON.parse(evaluated.parse(answer).result.value);
  }

  /** The session of the page whose address is wanted. */
  async #sessionOf(isWanted: (url: string) => boolean): Promise<string> {
    const { targetInfos } = targets.parse(await this.#send('Target.getTargets', { filter: [{ type: 'page' }] }));
    const found = targetInfos.find(({ url, targetId }) => isWanted(url) && this.#sessions.has(targetId));
    const session = found && this.#sessions.get(found.targetId);
    if (session === undefined) throw new Error(`no such page: ${targetInfos.map(({ url }) => url).join(', ')}`);
    return session;
  }

  #receive({ id, method, params, result }: z.output<typeof message>): void {
    if (id !== undefined) {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    } else if (method === 'Target.attachedToTarget') {
      const { sessionId, targetInfo } = attached.parse(params);
      if (targetInfo.type === 'page') this.#sessions.set(targetInfo.targetId, sessionId);
      void this.#send('Emulation.setCPUThrottlingRate', { rate: this.#slowdown }, sessionId);
    }
  }

  #send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#commands.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }
}
