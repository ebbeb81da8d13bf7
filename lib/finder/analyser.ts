import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analyser, Morpheme } from '#lib/search/index.ts';
import { ArticleCache, sha256 } from '#lib/site/index.ts';

type Tokenizer = (text: string) => readonly Record<string, unknown>[];

let loaded: Promise<Tokenizer> | undefined;

/** An analyser that caches its results in `.cache/search`. The dictionary is loaded only when a text is new. */
export async function keptAnalyser(
  root: string,
): Promise<{ analyse: Analyser; prune: (count: number) => Promise<void> }> {
  const cache = new ArticleCache(join(root, '.cache', 'search'), await fingerprint(root));
  return {
    analyse: (texts) => cache.get(texts, () => countMorphemes(texts)),
    prune: (count) => cache.prune(count),
  };
}

/** Analyses texts without a cache. */
export async function countMorphemes(texts: readonly string[]): Promise<readonly (readonly [Morpheme, number])[]> {
  loaded ??= loadTokenizer();
  const tokenize = await loaded;
  const counts = new Map<string, [Morpheme, number]>();
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    for (const token of tokenize(line)) {
      const morpheme = morphemeOf(token);
      const name = Object.values(morpheme).join('\t');
      const found = counts.get(name);
      if (found === undefined) counts.set(name, [morpheme, 1]);
      else found[1] += 1;
    }
  }
  return [...counts.values()];
}

// Loaded only when needed: the package takes 13 MB on disk and 140 MB in memory.
async function loadTokenizer(): Promise<Tokenizer> {
  const { TokenizerBuilder } = await import('lindera-wasm-nodejs-ipadic');
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  return (text) => tokenizer.tokenize(text);
}

function morphemeOf(token: Record<string, unknown>): Morpheme {
  const field = (name: string) => (typeof token[name] === 'string' ? token[name] : '');
  return {
    surface: field('surface'),
    part: `${field('partOfSpeech')},${field('partOfSpeechSubcategory1')}`,
    // The package swaps the names of conjugation type and conjugation form.
    conjugation: field('conjugationForm'),
    base: field('baseForm') || field('surface'),
    reading: field('reading'),
  };
}

async function fingerprint(root: string): Promise<string> {
  const files = ['package-lock.json', join('lib', 'finder', 'analyser.ts')];
  return sha256((await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))).join('\0'));
}
