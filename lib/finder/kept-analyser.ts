import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analyser } from '#lib/search/index.ts';
import { sha256, WorkCache } from '#lib/site/index.ts';
import { countMorphemes } from './analyser.ts';

/** An analyser that caches its results in `.cache/search`. The dictionary is loaded only when a text is new. */
export async function keptAnalyser(
  root: string,
): Promise<{ analyse: Analyser; prune: (count: number) => Promise<void> }> {
  const cache = new WorkCache(join(root, '.cache', 'search'), await fingerprint(root));
  return {
    analyse: (texts) => cache.get(texts, () => countMorphemes(texts)),
    prune: (count) => cache.prune(count),
  };
}

// Covers the file that analyses. A test ensures that it uses no other file of ours.
async function fingerprint(root: string): Promise<string> {
  const files = ['package-lock.json', join('lib', 'finder', 'analyser.ts')];
  return sha256((await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))).join('\0'));
}
