import type { Hints } from '../hints/hints.ts';
import { formatVersion, type SearchData, sectionTypes } from './data.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const listOf =
  (isRight: Check): Check =>
  (value) =>
    isList(value) && value.every(isRight);
const tableOf =
  (isRight: Check): Check =>
  (value) =>
    typeof value === 'object' && value !== null && !isList(value) && Object.values(value).every(isRight);
const recordOf =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const record: Readonly<Record<string, unknown>> = { ...value };
    return Object.entries(checks).every(([name, isRight]) => isRight(record[name]));
  };

function isNumberIn(value: unknown, from: number, to: number): value is number {
  return Number.isInteger(value) && Number(value) >= from && Number(value) < to;
}

const words = listOf(isText);

const hasParts = recordOf({
  format: (value) => value === formatVersion,
  ...{ alphabet: isText, words: isText, grammar: isText, tokens: isText, texts: isText },
  ...{ topics: words, pages: isList, sections: isList, signposts: isList, forFew: tableOf(isList) },
  synonyms: recordOf({
    ...{ names: tableOf(words), slips: tableOf(words), asks: tableOf(words) },
    ...{ near: listOf(words), weak: words, ignore: words },
  }),
  hints: recordOf({
    ...{ groups: tableOf(words), few: tableOf(words) },
    hints: listOf(recordOf({ id: isText, kind: isText, pages: words, hear: words, unless: words })),
    elsewhere: recordOf({
      ...{ say: isText, ours: words },
      matters: listOf(recordOf({ id: isText, names: words, but: words, beside: words, fits: words })),
    }),
    languages: listOf(
      recordOf({
        tag: isText,
        say: isText,
        urgent: isText,
        words: tableOf(words),
        names: tableOf(words),
        ignore: words,
      }),
    ),
  } satisfies Record<keyof Hints, Check>),
} satisfies Record<keyof SearchData, Check>);

/**
 * Whether a value is search data of this version: each part has its type, and references between parts are valid. The
 * packed texts are checked when they are unpacked. Data that was stored on a phone for months cannot be trusted.
 */
export function isSearchData(value: unknown): value is SearchData {
  return isInParts(value) && doPartsAgree(value);
}

/** The parts that refer to each other by number. The items of the lists are not checked yet. */
type Parts = Readonly<Record<'topics' | 'pages' | 'sections' | 'signposts', readonly unknown[]>> & {
  readonly forFew: Readonly<Record<string, readonly unknown[]>>;
};

function isInParts(value: unknown): value is Parts {
  return hasParts(value);
}

function doPartsAgree({ topics, pages, sections, signposts, forFew }: Parts): boolean {
  const isSectionNumber: Check = (number) => isNumberIn(number, 0, sections.length);
  const counts = pages.map((page) => sectionCount(page, topics.length, pages.length));
  return (
    counts.reduce<number>((sum, count) => sum + (count ?? Number.NaN), 0) === sections.length &&
    sections.every(isSectionEntry) &&
    [...signposts, ...Object.values(forFew).flat()].every(isSectionNumber)
  );
}

/** How many sections a page entry has; `undefined` when the entry is invalid. */
function sectionCount(entry: unknown, topics: number, pages: number): number | undefined {
  if (!isList(entry)) return undefined;
  const [path, topic, count, nearby, alike] = entry;
  const isPage: Check = (page) => isNumberIn(page, 0, pages);
  const isPercent: Check = (percent) => isNumberIn(percent, 0, 101);
  const areAlike =
    isList(alike) && alike.length % 2 === 0 && alike.every((each, at) => (at % 2 ? isPercent : isPage)(each));
  const isEntry = isText(path) && isNumberIn(topic, -1, topics) && listOf(isPage)(nearby) && areAlike;
  return isEntry && isNumberIn(count, 1, Number.POSITIVE_INFINITY) ? count : undefined;
}

function isSectionEntry(entry: unknown): boolean {
  if (!isList(entry)) return false;
  const [anchor, type, twin = ''] = entry;
  return isText(anchor) && isNumberIn(type, 0, sectionTypes.length) && isText(twin);
}
