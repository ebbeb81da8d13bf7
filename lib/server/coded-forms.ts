import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltAnswer, builtAnswers } from '#lib/next-contract/index.ts';
import { type Coding, codings, compressWell, isWorthCompressing } from './compression.ts';

/** The compressed forms of a body; one that was not made is absent. */
export type CodedForms = Readonly<Partial<Record<Coding, Buffer>>>;

// Only a cache: what is missing here is compressed when a reader first asks for it.
function folderIn(root: string): string {
  return join(root, '.cache', 'coded');
}

function fileName(body: Buffer, coding: Coding): string {
  return `${createHash('sha256').update(body).digest('hex').slice(0, 32)}.${coding}`;
}

/**
 * Compresses everything that a finished build can answer, as well as possible. The forms are named by the content that
 * they are made from, so only what has changed is compressed again, and none can be stale.
 */
export async function writeCodedForms(root: string, onProgress?: (done: number, total: number) => void): Promise<void> {
  const folder = folderIn(root);
  await mkdir(folder, { recursive: true });
  const known = new Set(await readdir(folder));
  const answers = await builtAnswers(root);
  const used = new Set<string>();
  let done = 0;
  const write = async (answer: BuiltAnswer) => {
    const body = await readFile(answer.file);
    for (const coding of isWorthCompressing(answer.type, body) ? codings : []) {
      const name = fileName(body, coding);
      if (!known.has(name) && !used.has(name)) await keep(join(folder, name), await compressWell(body, coding));
      used.add(name);
    }
    done += 1;
    onProgress?.(done, answers.length);
  };
  await inParallel(answers, write);
  await Promise.all(
    [...known].filter((name) => !used.has(name)).map((name) => rm(join(folder, name), { force: true })),
  );
}

/** The compressed forms of a body that the build has made. A damaged one counts as absent. */
export async function readCodedForms(root: string, type: string, body: Buffer): Promise<CodedForms> {
  if (!isWorthCompressing(type, body)) return {};
  const found = await Promise.all(
    codings.map(async (coding) => {
      const stored = await readFile(join(folderIn(root), fileName(body, coding))).catch(() => undefined);
      const coded = stored?.subarray(sumLength);
      return coded !== undefined && sumOf(coded).equals(stored?.subarray(0, sumLength) ?? coded)
        ? [[coding, coded]]
        : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

const sumLength = 32;

function sumOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Writes compressed bytes behind their sum. A rename is atomic, so no half of a file is ever read. */
async function keep(file: string, coded: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, Buffer.concat([sumOf(coded), coded]));
  await rename(draft, file);
}

const atOnce = 4;

async function inParallel<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values();
  const work = async () => {
    for (const item of rest) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
