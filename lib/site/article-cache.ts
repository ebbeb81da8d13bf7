import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** How many entries are kept for each article there is: the current text and a few earlier ones. */
const entriesPerArticle = 4;

const entrySchema = z.object({ sum: z.string(), value: z.string() });

/**
 * Parsed articles on disk, named by everything that went into them. A changed text, plugin, schema or package
 * has another name, so nothing stale is ever found; the folder may be deleted at any time.
 */
export class ArticleCache {
  readonly #folder: string;
  readonly #fingerprint: string;

  constructor(folder: string, fingerprint: string) {
    this.#folder = folder;
    this.#fingerprint = fingerprint;
  }

  /** The stored value for these inputs, or what `make` gives, stored for the next time. */
  async get<Value>(inputs: readonly string[], make: () => Promise<Value>): Promise<Value> {
    const file = join(this.#folder, `${sha256(JSON.stringify([this.#fingerprint, ...inputs]))}.json`);
    const stored = await this.#read(file);
    if (stored !== undefined) return stored as Value;
    const value = await make();
    await this.#write(file, JSON.stringify(value));
    return value;
  }

  /** Drops what was not used for longest until there are at most a few entries for each article. */
  async prune(articles: number): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    const excess = names.length - articles * entriesPerArticle;
    if (excess <= 0) return;
    const used = await Promise.all(
      names.map(async (name) => {
        const file = join(this.#folder, name);
        const info = await stat(file).catch(() => undefined);
        return { file, at: info?.mtimeMs ?? 0 };
      }),
    );
    used.sort((a, b) => a.at - b.at);
    await Promise.all(used.slice(0, excess).map(({ file }) => rm(file, { force: true })));
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

  // Several build workers may write the same entry; a rename is whole or not at all.
  async #write(file: string, value: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    await writeFile(draft, JSON.stringify({ sum: sha256(value), value }));
    await rename(draft, file);
  }
}

/** A name for the state of the code that parses articles: its files and the packages it is locked to. */
export async function pipelineFingerprint(root: string): Promise<string> {
  const folders = ['lib/channels', 'lib/content', 'lib/faqs', 'lib/flows', 'lib/guides', 'lib/ja', 'lib/konbini'];
  const files = await Promise.all(
    folders.map(async (folder) => (await readdir(join(root, folder))).sort().map((name) => join(folder, name))),
  );
  const texts = await Promise.all(
    [...files.flat(), 'package-lock.json'].map(async (file) => `${file}\0${await readFile(join(root, file), 'utf8')}`),
  );
  return sha256([process.env.NODE_ENV ?? 'production', ...texts].join('\0'));
}

/** The name of a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
