import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { listFiles } from './list-files.ts';

/** How many entries are kept per item, such as an article or a script: the current one and a few earlier ones. */
const entriesPerItem = 4;

const entrySchema = z.object({ sum: z.string(), value: z.string() });

/**
 * Finished work on disk, such as parsed articles, named by everything that went into it. A changed text, plugin, schema or
 * package gives another name, so a stale entry is never found; the folder may be deleted at any time.
 */
export class WorkCache {
  readonly #folder: string;
  readonly #fingerprint: string;
  // What this process has had in hand, the latest last: a development server reads the content again and again.
  readonly #inHand = new Map<string, unknown>();

  constructor(folder: string, fingerprint: string) {
    this.#folder = folder;
    this.#fingerprint = fingerprint;
  }

  /** The stored value for these inputs, or what `make` gives, stored for the next time. */
  async get<Value>(inputs: readonly string[], make: () => Promise<Value>): Promise<Value> {
    const name = sha256(JSON.stringify([this.#fingerprint, ...inputs]));
    const file = join(this.#folder, `${name}.json`);
    const stored = this.#inHand.get(name) ?? (await this.#read(file));
    const value = stored === undefined ? await make() : (stored as Value);
    if (stored === undefined) await this.#write(file, JSON.stringify(value));
    this.#inHand.delete(name);
    this.#inHand.set(name, value);
    return value;
  }

  /** Drops the least recently used entries until at most a few remain per item. */
  async prune(items: number): Promise<void> {
    const most = items * entriesPerItem;
    for (const name of [...this.#inHand.keys()].slice(0, Math.max(0, this.#inHand.size - most))) {
      this.#inHand.delete(name);
    }
    const names = await readdir(this.#folder).catch(() => []);
    const excess = names.length - most;
    if (excess <= 0) return;
    const used = await Promise.all(
      names.map(async (name) => {
        const file = join(this.#folder, name);
        const info = await stat(file).catch(() => undefined);
        return { file, at: info?.mtimeMs ?? 0 };
      }),
    );
    used.sort((a, b) => a.at - b.at);
    await Promise.all(used.slice(0, excess).map(({ file }) => rm(file, { force: true }).catch(() => undefined)));
  }

  // A torn or edited entry does not match its sum and counts as absent.
  async #read(file: string): Promise<unknown> {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    try {
      const entry = entrySchema.parse(JSON.parse(text));
      if (sha256(entry.value) !== entry.sum) return undefined;
      const now = new Date();
      await utimes(file, now, now).catch(() => undefined);
      return JSON.parse(entry.value);
    } catch {
      return undefined;
    }
  }

  // Several build workers may write the same entry; a rename is atomic. A folder that cannot be written, or a full disk,
  // only makes the next reading slower.
  async #write(file: string, value: string): Promise<void> {
    const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(draft, JSON.stringify({ sum: sha256(value), value }));
      await rename(draft, file);
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }
}

/** A name for all our code and the versions of its packages: whatever may change how an article is parsed. */
export async function pipelineFingerprint(root: string): Promise<string> {
  // The whole of lib: a schema may take its words from any room, and a list of rooms would miss the next one.
  const files = [...(await listFiles(join(root, 'lib'))).map((file) => join('lib', file)), 'package-lock.json'];
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(join(root, file), 'utf8')]));
  return sha256(JSON.stringify(texts));
}

const loaded = new Map<string, Promise<string>>();

/**
 * The same name, of the code that this process runs: it goes on with what it has loaded when `lib` changes on the disk, and
 * what it makes then must not be stored under the name of the new code.
 */
export function loadedFingerprint(root: string): Promise<string> {
  const known = loaded.get(root);
  if (known !== undefined) return known;
  const made = pipelineFingerprint(root);
  loaded.set(root, made);
  made.catch(() => loaded.delete(root));
  return made;
}

/** The SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
