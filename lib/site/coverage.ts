import { z } from 'zod';
import { type AuthorProblem, oneOf, parseYaml, sitePath, strictRecord, textLine } from '#lib/content/index.ts';
import { readSource } from './read-source.ts';

/** The record's file. */
export const coverageFile = 'content/coverage.yaml';

const addressFix = '住所は /guides/number/find か /guides/number/find#mail の形で書いてください。';

/** Example: `/guides/number/find#mail`. */
const address = sitePath(addressFix);

/** Several addresses where one page does not cover the matter. Example: `[/guides/deadline/when, /guides/deadline/cancel#wait]`. */
const addresses = z.union([address, z.array(address).min(1, { error: addressFix })], { error: addressFix });

const notedHome = strictRecord({
  page: addresses,
  /** Why the page covers it differently or in part. Example: `勧めないので、手順にはしない`. */
  note: textLine('note に、研究ノートのとおりに書かないわけを書いてください。'),
});

const leftOut = strictRecord({
  leftOut: oneOf({ marketing: '宣伝', opinion: '意見や感想', superseded: '古い案内', unsafe: '危ないすすめ' }).describe(
    'なぜ書かないか。',
  ),
  /** What the matter is, and why it is left out. Example: `利用者の感想で、確かめられない`. */
  why: textLine('why に、書かないわけを書いてください。'),
});

const topicFix =
  '住所、[住所, 住所]、{ page: 住所, note: わけ }、{ leftOut: marketing / opinion / superseded / unsafe, why: わけ } のどれかを書いてください。';
const procedureFix = '手順の住所、[住所, 住所]、{ page: 住所, note: 手順にしないわけ } のどれかを書いてください。';

/** The page that covers each item of our research notes (`content/coverage.yaml`), by item id. */
const coverageSchema = strictRecord({
  topics: section(/^S[0-4]-[1-9][0-9]?$/, 'S0-1', z.union([addresses, notedHome, leftOut], { error: topicFix })),
  procedures: section(/^P[0-9]{2}$/, 'P01', z.union([addresses, notedHome], { error: procedureFix })),
  troubles: section(/^T[0-9]{2}$/, 'T01', addresses),
  faqs: section(/^[1-9][0-9]{0,2}$/, '1', address),
  /** Single statements of the five articles that an audit found missing or told differently, by its row numbers. */
  matters: section(/^M[0-9]{3}$/, 'M001', z.union([addresses, notedHome, leftOut], { error: topicFix })).default({}),
});

function section<Home extends z.ZodType>(id: RegExp, example: string, home: Home) {
  return z.record(z.string().regex(id), home, { error: `「${example}: 住所」の形で、番号と住所を並べてください。` });
}

/** The covering pages, by section and id. */
export type Coverage = z.output<typeof coverageSchema>;
type Home = Coverage[keyof Coverage][string];

/** The record and the text of its file. */
export interface CoverageFile {
  readonly text: string;
  readonly coverage: Coverage;
}

/** Reads `content/coverage.yaml`. A project may have none. */
export async function readCoverage(root: string): Promise<{ record?: CoverageFile; problems: AuthorProblem[] }> {
  const { text, isThere, problems: saved } = await readSource(root, coverageFile);
  if (!isThere) return { problems: [] };
  const problems = [...saved];
  const coverage = parseYaml(text, coverageSchema, (place, rule, found, fix) => {
    problems.push({ file: coverageFile, ...place, rule, found, fix });
  });
  return { ...(coverage && { record: { text, coverage } }), problems };
}

/** One address of the record. */
export interface CoveredAddress {
  readonly section: keyof Coverage;
  readonly id: string;
  readonly address: string;
  readonly page: string;
  readonly anchor: string | undefined;
  /** Whether a note says that the page covers the item differently. */
  readonly isNoted: boolean;
  /** Its path in the file's YAML. */
  readonly path: readonly (string | number)[];
}

/** Every address of the record, in file order. */
export function coveredAddresses(coverage: Coverage): CoveredAddress[] {
  const sections = Object.entries(coverage) as [keyof Coverage, Record<string, Home>][];
  return sections.flatMap(([section, homes]) =>
    Object.entries(homes).flatMap(([id, home]) =>
      addressesOf(home).map(({ address, path }) => {
        const [page = '', anchor] = address.split('#');
        const isNoted = typeof home === 'object' && 'note' in home;
        // YAML parses a question's id as a number.
        const key = section === 'faqs' ? Number(id) : id;
        return { section, id, address, page, anchor, isNoted, path: [section, key, ...path] };
      }),
    ),
  );
}

function addressesOf(home: Home): Pick<CoveredAddress, 'address' | 'path'>[] {
  if (typeof home === 'string') return [{ address: home, path: [] }];
  if (Array.isArray(home)) return home.map((address, index) => ({ address, path: [index] }));
  if ('leftOut' in home) return [];
  return addressesOf(home.page).map(({ address, path }) => ({ address, path: ['page', ...path] }));
}
