import { fold } from '../language/fold.ts';
import { formsOf, keyOf, type WordClass } from '../language/inflect.ts';
import { isUnknown, Lexicon, notKey } from '../language/lexicon.ts';
import type { Word } from '../language/morpheme.ts';
import { numberAt } from '../language/number.ts';
import { steady } from '../language/steady.ts';
import type { SynonymData } from './data.ts';

/** What a lexicon is made from. */
export interface Vocabulary {
  readonly words: readonly Word[];
  /** Forms without meaning. */
  readonly grammar: readonly string[];
  readonly synonyms: SynonymData;
  /** How often each folded form occurs in our texts. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Costs of forms that are not counted. A name costs less than the words of which it is made. */
const nameCost = 9;
const grammarCost = 9;
const askCost = 8;
const negations = ['ない', 'なく', 'なかっ', 'なけれ', 'ません', 'ず', 'ぬ'];

/** Builds the lexicon of a vocabulary. */
export function lexiconOf({ words, grammar, synonyms, counts }: Vocabulary): Lexicon {
  const lexicon = new Lexicon();
  const costOf = costsBy(counts);
  const addGrammar = (form: string) => lexicon.add(form, { keys: [], cost: costOf(form) ?? grammarCost });
  for (const form of grammar) addGrammar(form);
  for (const form of negations) lexicon.add(form, { keys: [notKey], cost: (costOf(form) ?? grammarCost) - 1 });
  // Polite words come last, because お店 takes the key of 店. Numbers are left out: the analyser splits 11桁 into 11
  // and 桁, but here it is one number.
  const nonNumbers = words.filter(({ base }) => !isNumber(base));
  for (const word of nonNumbers.sort((a, b) => Number(isPolite(a)) - Number(isPolite(b))))
    lexicon.addWord(word, costOf);
  // Ignored phrases count as grammar even if our texts contain them.
  for (const form of synonyms.ignore) addGrammar(fold(form));
  for (const form of [...counts.keys()].filter(isWord)) lexicon.addNew(form, costOf(form) ?? nameCost);
  addNames(lexicon, synonyms.names, counts);
  addNames(lexicon, synonyms.slips, counts);
  addQuestions(lexicon, synonyms.asks);
  return lexicon;
}

/** The cost of a form by its frequency; `undefined` when our texts do not contain it. */
function costsBy(counts: ReadonlyMap<string, number>): (form: string) => number | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 1);
  return (form) => {
    const count = counts.get(form);
    return count === undefined ? undefined : steady(Math.log(total / Math.max(1, count)));
  };
}

function isPolite({ base, kind }: Word): boolean {
  return kind === 'n' && /^[おご]./.test(base);
}

/** Whether a form counts as a word by default: not punctuation, a number or a single kana. */
function isWord(form: string): boolean {
  return /\p{L}/u.test(form) && !/^[ぁ-ゖ]$/.test(form) && !isNumber(form);
}

function isNumber(form: string): boolean {
  return numberAt(form, 0)?.end === form.length;
}

function addQuestions(lexicon: Lexicon, asks: SynonymData['asks']): void {
  for (const [target, questions] of Object.entries(asks)) {
    const keys = keysOf(lexicon, fold(target));
    for (const question of questions) lexicon.replace(fold(question), { keys: [], cost: askCost, asks: keys });
  }
}

const kanji = /\p{Script=Han}/u;

function addNames(lexicon: Lexicon, names: SynonymData['names'], counts: Vocabulary['counts']): void {
  for (const [name, others] of Object.entries(names)) {
    const text = fold(name);
    // If the name is written in kanji, it keeps the keys of its words: 番号 also finds 払込票番号.
    const keys = kanji.test(text) ? keysOf(lexicon, text) : [lexicon.keyId(text)];
    if (keys.length === 1) lexicon.add(text, { keys, cost: nameCost });
    for (const other of others.flatMap(waysOf)) {
      // 払った and 払い済み share a key, so neither is shown as a correction of the other.
      const isKin = keysOf(lexicon, other).some((key) => keys.includes(key));
      const alias = isKin || counts.has(other) ? {} : { standsFor: name };
      lexicon.replace(other, { keys, cost: nameCost, ...alias });
    }
  }
}

/** The keys of the words in a text. */
export function keysOf(lexicon: Lexicon, text: string): number[] {
  return lexicon.segment(text).flatMap(({ form }) => form?.keys ?? []);
}

/** The same if the lexicon knows the whole text; otherwise none, because fragments would mean something else. */
export function wholeKeysOf(lexicon: Lexicon, text: string): number[] {
  return lexicon.segment(text).some(isUnknown) ? [] : keysOf(lexicon, text);
}

// seven-eleven is also typed "seven eleven" and "seveneleven".
function waysOf(name: string): string[] {
  const text = fold(name);
  return [...new Set([text, text.replace(/[-・. ]/g, ' '), text.replace(/[-・. ]/g, '')])].filter((way) => way !== '');
}

const kanaEnd = /[ぁ-ゖ]*$/u;

/** Words as lines: base, reading without the final kana that both share, and kind. */
export function wordLines(words: readonly Word[]): string {
  return words
    .map(({ base, reading, kind }) => {
      const end = kanaEnd.exec(base)?.[0] ?? '';
      const short = reading.endsWith(end) ? reading.slice(0, reading.length - end.length) : `=${reading}`;
      return `${base} ${short}${kind === 'n' ? '' : kind}`;
    })
    .join('\n');
}

/** Parses the lines that `wordLines` wrote. */
export function wordsOf(lines: string): Word[] {
  return lines.split('\n').flatMap((line) => {
    const [, base = '', isWhole, short = '', kind = 'n'] = /^(\S+) (=?)([^a-z1]*)([kqgstbmrw1a]?)$/u.exec(line) ?? [];
    if (base === '') return [];
    const reading = isWhole === '=' ? short : short + (kanaEnd.exec(base)?.[0] ?? '');
    return [{ base, reading, kind: (kind === '' ? 'n' : kind) as WordClass }];
  });
}

/** Words that must be in the data: those with a reading or an inflection that the texts alone do not show. */
export function wordsToStore(words: readonly Word[]): Word[] {
  const inflected = words.filter(({ kind }) => kind !== 'n');
  const forms = new Map(
    inflected.flatMap(({ base, reading, kind }) =>
      formsOf(base, kind).map((form) => [form, keyOf(reading, kind)] as const),
    ),
  );
  return [
    ...inflected,
    ...words.filter(({ base, reading, kind }) => kind === 'n' && base !== reading && forms.get(base) !== reading),
  ];
}
