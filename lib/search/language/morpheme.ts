import { fold } from './fold.ts';
import { possibleOf, stemOf, type WordClass } from './inflect.ts';

/** A word as an IPADIC morphological analyser reports it. Fields that the analyser does not know are empty. */
export interface Morpheme {
  readonly surface: string;
  /** Part of speech with its subcategory: `名詞,サ変接続`. */
  readonly part: string;
  /** Conjugation type: `五段・ワ行促音便`. */
  readonly conjugation: string;
  readonly base: string;
  /** In katakana. */
  readonly reading: string;
}

/** Segments texts into words, and counts how often each occurs. */
export type Analyser = (texts: readonly string[]) => Promise<readonly (readonly [Morpheme, count: number])[]>;

/** A word for the lexicon. Both texts are folded. */
export interface Word {
  /** The dictionary form. */
  readonly base: string;
  readonly reading: string;
  readonly kind: WordClass;
}

/** What a morpheme means for a search: a content word, a negation, grammar or punctuation. */
export type Meaning =
  | { readonly is: 'word'; readonly word: Word }
  | { readonly is: 'not' }
  | { readonly is: 'grammar' }
  | { readonly is: 'sign' };

/** Verbs, adverbs and nouns too common to say what a sentence is about. */
const dullWords = new Set(
  'する なる ある いる おる くださる いう 言う できる 思う よい いい ない どう 何で なんで もう まだ そう こう とても たい 等 ごと こと もの'.split(
    ' ',
  ),
);
const dullNouns = /^名詞,(?:非自立|代名詞|特殊|接続詞的|動詞非自立的)/;
const negations = new Set(['ない', 'ぬ', 'ん', 'まい', 'ず']);

/** What a morpheme of an IPADIC analyser means for a search. */
export function meaningOf({ surface, part, conjugation, base, reading }: Morpheme): Meaning {
  const text = fold(surface);
  if (!/[\p{L}\p{N}]/u.test(text)) return { is: 'sign' };
  if (/^助動詞/.test(part) || base === 'ない') return negations.has(base) ? { is: 'not' } : { is: 'grammar' };
  if (isDull(part, base, text)) return { is: 'grammar' };
  // The stem of 来る has three readings (くる, きます, こない), so its written form is the key.
  if (base === '来る') return { is: 'word', word: { base, reading: 'くる', kind: '1' } };
  const kind = classOf(part, conjugation);
  const dictionaryForm = kind === 'n' ? text : fold(base);
  return { is: 'word', word: { base: dictionaryForm, kind, reading: readingOf(text, dictionaryForm, fold(reading)) } };
}

/** Question words are kept, because the titles of FAQs contain them. */
const questionWords = new Set(['いつ', 'どこ', 'いくら', 'なぜ', 'だれ', '誰']);

function isDull(part: string, base: string, text: string): boolean {
  if (questionWords.has(text)) return false;
  if (/^(?:助詞|接続詞|連体詞|感動詞|フィラー|記号|その他)/.test(part) || dullNouns.test(part)) return true;
  if (/^(?:動詞|形容詞),(?:非自立|接尾)/.test(part) || dullWords.has(base)) return true;
  if (part.startsWith('接頭詞')) return text === 'お' || text === 'ご';
  // A single kana that is not in the dictionary is treated as grammar.
  return /^[ぁ-ん]$/.test(text);
}

const verbRows: Readonly<Record<string, WordClass>> = {
  カ行イ音便: 'k',
  カ行促音便: 'q',
  カ行促音便ユク: 'q',
  ガ行: 'g',
  サ行: 's',
  タ行: 't',
  ナ行: 'n',
  バ行: 'b',
  マ行: 'm',
  ラ行: 'r',
  ラ行特殊: 'r',
  ワ行促音便: 'w',
  ワ行ウ音便: 'w',
};

function classOf(part: string, conjugation: string): WordClass {
  if (part.startsWith('形容詞')) return 'a';
  if (!part.startsWith('動詞')) return 'n';
  if (conjugation === '一段') return '1';
  return verbRows[conjugation.split('・')[1] ?? ''] ?? 'n';
}

/**
 * The reading of the dictionary form, derived from the reading of the inflected form. Only the kana at the end differ.
 */
function readingOf(text: string, base: string, reading: string): string {
  if (reading === '') return text;
  if (text === base) return reading;
  let same = 0;
  while (same < text.length && text[same] === base[same]) same += 1;
  return reading.slice(0, reading.length - (text.length - same)) + base.slice(same);
}

/** The plain verb of a potential verb, if our texts contain it: 選ぶ for 選べる. */
export function plainVerb(word: Word, known: ReadonlyMap<string, Word>): Word {
  if (word.kind !== '1') return word;
  const verb = possibleOf(word.base);
  const found = verb && known.get(verb.base);
  if (found === undefined || found.kind !== verb?.kind) return word;
  return stemOf(found.reading, found.kind) === word.reading.slice(0, -2) ? found : word;
}
