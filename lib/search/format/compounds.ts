import { fold } from '../language/fold.ts';
import { type Form, type Lexicon, notKey } from '../language/lexicon.ts';
import { steady } from '../language/steady.ts';
import type { Corpus, Row } from './corpus.ts';
import type { SynonymData } from './data.ts';
import { keysOf } from './vocabulary.ts';

const written = /[\p{Script=Han}々ァ-ヺ]/u;
/** Endings of verbs, which are not part of a compound noun. */
const verbEnd = /[うくぐすつぬぶむるただて]$/;
/** A compound that occurs only once, and in no heading, is hardly ever typed. */
const fewest = 2;

interface Compound {
  readonly keys: readonly [number, number];
  count: number;
}

/**
 * Compound nouns that our texts or synonyms contain, such as 本人確認, under their spelling and under their reading.
 */
export function compoundsOf(corpus: Corpus, near: SynonymData['near']): Map<string, Form> {
  const { lexicon } = corpus;
  const names = lexicon.keys;
  const total = corpus.sections.reduce((sum, { heading, text }) => sum + heading.length + text.length, 1);
  const compounds = new Map<string, Form>();
  for (const [text, { keys, count }] of [...countCompounds(corpus), ...compoundsIn(near, lexicon)]) {
    if (count < fewest) continue;
    const form = { keys, cost: steady(Math.log(total / count)) };
    for (const way of [text, keys.map((key) => names[key]).join('')]) {
      if (!lexicon.forms.has(way) && !compounds.has(way)) compounds.set(way, form);
    }
  }
  return compounds;
}

function* compoundsIn(near: SynonymData['near'], lexicon: Lexicon): Generator<readonly [string, Compound]> {
  for (const member of near.flat()) {
    const [first = [], second = [], ...more] = member.split(' ').map((word) => keysOf(lexicon, fold(word)));
    const keys = more.length === 0 ? nounPair(first, second) : undefined;
    if (keys !== undefined) yield [fold(member.replace(' ', '')), { keys, count: fewest }];
  }
}

function countCompounds({ sections, tokens, keys }: Corpus): Map<string, Compound> {
  const compounds = new Map<string, Compound>();
  const add = (first: number, second: number, weight: number) => {
    const pair = nounPair(keys[first] ?? [], keys[second] ?? []);
    const [before = '', after = ''] = [tokens[first], tokens[second]];
    if (pair === undefined || !isNoun(before) || !isNoun(after)) return;
    const text = fold(before + after);
    const known = compounds.get(text);
    if (known === undefined) compounds.set(text, { keys: pair, count: weight });
    else known.count += weight;
  };
  const addRow = (row: Row, weight: number) => {
    row.slice(1).forEach((token, index) => {
      add(row[index] ?? 0, token, weight);
    });
  };
  for (const { title, heading, text } of sections) {
    addRow(heading.length === 0 ? title : heading, fewest);
    addRow(text, 1);
  }
  return compounds;
}

function nounPair(first: readonly number[], second: readonly number[]): [number, number] | undefined {
  const [a, b] = [first[0], second[0]];
  if (a === undefined || b === undefined || first.length > 1 || second.length > 1) return undefined;
  return a === notKey || b === notKey ? undefined : [a, b];
}

function isNoun(token: string): boolean {
  return written.test(token) && !verbEnd.test(token);
}
