import { fold } from '../language/fold.ts';
import { endKey, type Lexicon } from '../language/lexicon.ts';
import { numberAt } from '../language/number.ts';
import { firstToken, lineEnd, type SearchData, sectionTypes, textEnd } from './data.ts';
import { unpackNumbers, unpackText } from './pack.ts';
import type { SectionType } from './section.ts';
import { lexiconOf, wordsOf } from './vocabulary.ts';

/** A text as token numbers and line ends. */
export type Row = readonly number[];

/** A similar page, and the similarity in percent. */
export type Alike = readonly [page: number, percent: number];

/** A section whose texts are rows of tokens. */
export interface CorpusSection {
  readonly url: string;
  /** The number of its page. */
  readonly page: number;
  readonly type: SectionType;
  readonly topic: string | undefined;
  /** Twins have the same value, which is unique across all pages. */
  readonly twin: string | undefined;
  readonly title: Row;
  /** Empty for the page's own answer. */
  readonly heading: Row;
  readonly text: Row;
  /** Other wordings for the section, one a line. */
  readonly aliases: Row;
  readonly isSignpost: boolean;
  /** The few readers for whom it is. */
  readonly few: string | undefined;
}

/** Search data, unpacked. */
export interface Corpus {
  readonly sections: readonly CorpusSection[];
  /** For each page, the numbers of its sections, its own answer first. */
  readonly sectionsOf: readonly (readonly number[])[];
  /** For each page, the numbers of related pages, the closest first. */
  readonly nearby: readonly (readonly number[])[];
  /** For each page, the most similar pages, the most similar first. */
  readonly alike: readonly (readonly Alike[])[];
  readonly lexicon: Lexicon;
  /** The text of each token, by its number. */
  readonly tokens: readonly string[];
  /**
   * The same, folded. No token ends between a character and its combining marks, so joined folded tokens equal the
   * folded text.
   */
  readonly folded: readonly string[];
  /** The keys of each token, by its number. Grammar and punctuation have none. */
  readonly keys: readonly (readonly number[])[];
}

/** Unpacks search data. Returns `undefined` when its parts do not fit together. */
export function readCorpus(data: SearchData): Corpus | undefined {
  const tokens = [...Array<string>(firstToken).fill('\n'), ...unpackText(data.tokens, data.alphabet).split('\n')];
  const rows = splitRows(unpackNumbers(data.texts));
  const rowCount = data.pages.length + data.sections.length * rowsOfSection;
  if (rows.length !== rowCount || rows.some((row) => row.some((token) => !(token in tokens)))) return undefined;
  const folded = tokens.map(fold);
  const counts = countForms(rows, folded);
  const lexicon = lexiconOf({
    words: wordsOf(unpackText(data.words, data.alphabet)),
    grammar: unpackText(data.grammar, data.alphabet).split('\n'),
    synonyms: data.synonyms,
    counts,
  });
  const sections = readSections(data, rows);
  const sectionsOf = data.pages.map((): number[] => []);
  for (const [number, { page }] of sections.entries()) sectionsOf[page]?.push(number);
  return {
    sections,
    sectionsOf,
    nearby: data.pages.map(([, , , near]) => near),
    alike: data.pages.map(([, , , , alike]) => inTwos(alike)),
    lexicon,
    tokens,
    folded,
    keys: folded.map((form) => keysOfToken(form, lexicon)),
  };
}

const rowsOfSection = 3;

function inTwos(numbers: readonly number[]): Alike[] {
  return numbers.flatMap((page, index): Alike[] => (index % 2 === 0 ? [[page, numbers[index + 1] ?? 0]] : []));
}

const clauseEnd = /^[、。!?\n]$/;

function keysOfToken(form: string, lexicon: Lexicon): readonly number[] {
  if (clauseEnd.test(form)) return [endKey];
  const number = numberAt(form, 0);
  if (number?.end === form.length) return [lexicon.keyId(number.key)];
  return lexicon.forms.get(form)?.keys ?? [];
}

function splitRows(numbers: readonly number[]): Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (let end = numbers.indexOf(textEnd); end !== -1; end = numbers.indexOf(textEnd, start)) {
    rows.push(numbers.slice(start, end));
    start = end + 1;
  }
  return rows;
}

function countForms(rows: readonly Row[], folded: readonly string[]): Map<string, number> {
  const counts = new Uint32Array(folded.length);
  for (const row of rows) for (const token of row) counts[token] = (counts[token] ?? 0) + 1;
  const forms = new Map<string, number>();
  folded.forEach((form, token) => {
    if (token > lineEnd && form !== '') forms.set(form, (forms.get(form) ?? 0) + (counts[token] ?? 0));
  });
  return forms;
}

/** Joins the section entries with their rows: first the title of a page, then the rows of each of its sections. */
function readSections(data: SearchData, rows: readonly Row[]): CorpusSection[] {
  const signposts = new Set(data.signposts);
  const few = new Map(Object.entries(data.forFew).flatMap(([name, own]) => own.map((at) => [at, name] as const)));
  const sections: CorpusSection[] = [];
  let row = 0;
  let entry = 0;
  data.pages.forEach(([path, topic, count], page) => {
    const title = rows[row++] ?? [];
    for (const [anchor, type, twin] of data.sections.slice(entry, entry + count)) {
      sections.push({
        url: `${path}#${anchor}`,
        page,
        type: sectionTypes[type] ?? 'guide',
        topic: data.topics[topic],
        twin: twin && `${path}#${twin}`,
        title,
        heading: rows[row++] ?? [],
        text: rows[row++] ?? [],
        aliases: rows[row++] ?? [],
        isSignpost: signposts.has(sections.length),
        few: few.get(sections.length),
      });
    }
    entry += count;
  });
  return sections;
}

/** The text of a row. */
export function writtenRow({ tokens }: Corpus, row: Row): string {
  return row.map((token) => tokens[token] ?? '').join('');
}
