import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const usualPlaces = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The Firefox of this machine: `FIREFOX_PATH` or the system's. */
export const firefoxPath = [process.env.FIREFOX_PATH ?? '', ...usualPlaces].find(
  (path) => path !== '' && existsSync(path),
);

const answer = z.tuple([
  z.literal(1),
  z.int(),
  z.object({ error: z.string(), message: z.string() }).nullable(),
  z.unknown(),
]);
const held = z.object({ value: z.unknown() });

/** How long, in milliseconds, Firefox may take to start, or to load a page again. */
const patience = 30_000;

/**
 * Starts a Firefox with an empty profile. Playwright drives only a Firefox of its own making, so this speaks Marionette,
 * the protocol behind geckodriver, with the one that readers have.
 */
export async function startFirefox(path: string): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'madoguchi-firefox-'));
  // Firefox chooses a free port and writes it into the profile.
  await writeFile(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
  const browser = spawn(path, ['--headless', '--marionette', '--no-remote', '--profile', profile], { stdio: 'ignore' });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const stop = async () => {
    browser.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const firefox = new Firefox(await connectTo(join(profile, 'MarionetteActivePort')), stop);
    await firefox.begin();
    return firefox;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function connectTo(portFile: string): Promise<Socket> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const port = Number(await readFile(portFile, 'utf8').catch(() => ''));
    if (port > 0) return connect(port, '127.0.0.1');
    await wait(100);
  }
  throw new Error(`Firefox wrote no port into ${portFile} within ${patience} ms`);
}

/** A page in Firefox, and what a test does with it. */
export class Firefox {
  readonly #socket: Socket;
  readonly #stop: () => Promise<void>;
  readonly #waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  #lastId = 0;
  #received = Buffer.alloc(0);

  constructor(socket: Socket, stop: () => Promise<void>) {
    this.#socket = socket;
    this.#stop = stop;
    socket.on('data', (bytes: Buffer) => {
      this.#received = Buffer.concat([this.#received, bytes]);
      this.#readMessages();
    });
  }

  /** Begins the session, in a window as wide as a phone. */
  async begin(): Promise<void> {
    await this.#send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
    await this.#send('WebDriver:SetWindowRect', { width: 390, height: 844 });
  }

  /** Opens a page and waits until it is loaded. Rejects when Firefox shows its own page of an error instead. */
  async open(url: string): Promise<void> {
    await this.#send('WebDriver:Navigate', { url });
  }

  /**
   * Loads the page again, as the button does. Marionette's own command for it passes by every cache and every service
   * worker.
   */
  async reload(): Promise<void> {
    await this.text(
      "document.documentElement.dataset.former = ''; setTimeout(() => location.reload(), 50); return '';",
    );
    const state = "return 'former' in document.documentElement.dataset ? 'former' : document.readyState;";
    const end = Date.now() + patience;
    // While one page gives way to the next there is none to ask.
    while ((await this.text(state).catch(() => 'none')) !== 'complete') {
      if (Date.now() > end) throw new Error(`The page was not there again within ${patience} ms`);
      await wait(100);
    }
  }

  /** Goes back to the page before. */
  async back(): Promise<void> {
    await this.#send('WebDriver:Back', {});
  }

  /** Presses the first element that a selector finds, as a person would. */
  async press(selector: string): Promise<void> {
    const found = z
      .object({ value: z.record(z.string(), z.string()) })
      .parse(await this.#send('WebDriver:FindElement', { using: 'css selector', value: selector }));
    await this.#send('WebDriver:ElementClick', { id: Object.values(found.value)[0] });
  }

  /** The text that the body of an async function gives on the page. */
  async text(body: string): Promise<string> {
    const script = `return (async () => { ${body} })();`;
    const { value } = held.parse(await this.#send('WebDriver:ExecuteScript', { script, args: [] }));
    return z.string().parse(value);
  }

  /** Ends Firefox and removes its profile. */
  async close(): Promise<void> {
    this.#socket.destroy();
    await this.#stop();
  }

  #send(name: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const text = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  // Each message is the number of its bytes, a colon and JSON. The first one is a greeting.
  #readMessages(): void {
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.toString('latin1', 0, colon));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.toString('utf8', colon + 1, end));
      this.#received = this.#received.subarray(end);
      if (Array.isArray(message)) this.#settle(answer.parse(message));
    }
  }

  #settle([, id, error, result]: z.output<typeof answer>): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === null) waiting?.resolve(result);
    else waiting?.reject(new Error(`${error.error}: ${error.message}`));
  }
}
