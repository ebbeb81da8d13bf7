import type { Morpheme } from '#lib/search/index.ts';

type Tokenizer = (text: string) => readonly Record<string, unknown>[];

let loaded: Promise<Tokenizer> | undefined;

/** Analyses texts without a cache. */
export async function countMorphemes(texts: readonly string[]): Promise<readonly (readonly [Morpheme, number])[]> {
  // A failure is not kept, so the next call tries again.
  loaded ??= loadTokenizer().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
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
