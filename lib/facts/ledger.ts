import { z } from 'zod';
import { type AuthorProblem, parseYaml, placeInYaml, type Report, reportPhoneNumbers } from '#lib/content/index.ts';
import { type Fact, factSchema, factsSchema, ownId } from './fact.ts';
import { checkReferences } from './references.ts';
import { checkFact, checkSources, type FactFault } from './rules.ts';
import { type Source, sourceSchema, sourcesSchema } from './source.ts';

/** A YAML file of the ledger with its text. */
export interface LedgerFile {
  /** Path from the project's root. */
  readonly file: string;
  readonly text: string;
}

/** The file of a fact, and its index in the file's list. */
export interface FactLocation extends LedgerFile {
  readonly index: number;
}

/** All facts with their sources. Facts are in the order of their files. */
export interface Ledger {
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  /** Where each fact is written, by its id. */
  readonly locations: ReadonlyMap<string, FactLocation>;
  /** Ids of facts that could not be parsed. */
  readonly unread: readonly string[];
  /** The former addresses of those. */
  readonly unreadMovedFrom: readonly string[];
}

/** Reads the ledger from its files, and reports all problems at once. */
export function readLedger(
  factFiles: readonly LedgerFile[],
  sourceFile: LedgerFile,
): { ledger: Ledger; problems: AuthorProblem[] } {
  const problems: AuthorProblem[] = [];
  const reportIn =
    (file: string): Report =>
    ({ line, column }, rule, found, fix) => {
      problems.push({ file, line, column, rule, found, fix });
    };
  const report = ({ file, text, index }: Entry<unknown>, { path, found, fix }: FactFault) =>
    reportIn(file)(placeInYaml(text, [index, ...path]), 'fact', found, fix);

  for (const { file, text } of [...factFiles, sourceFile]) reportPhoneNumbers(text, reportIn(file));
  const sources = readEntries(sourceFile, sourcesSchema, sourceSchema, reportIn(sourceFile.file));
  const facts = factFiles.flatMap((file) => readEntries(file, factsSchema, factSchema, reportIn(file.file)));
  const known = sources.flatMap(({ item, outline: { id } }) => item ?? (id === undefined ? [] : { id }));
  for (const entry of facts) {
    const fact = entry.item ?? factDespiteFaults(entry.raw);
    const faults = fact === undefined ? checkSources(entry.outline.claims, known) : checkFact(fact, known);
    for (const fault of faults) report(entry, fault);
  }
  for (const [entry, fault] of [...checkReferences(sources), ...checkReferences(facts)]) report(entry, fault);

  const ledger = {
    facts: facts.flatMap(({ item }) => item ?? []),
    sources: sources.flatMap(({ item }) => item ?? []),
    locations: new Map(
      facts.flatMap(({ item, file, text, index }) =>
        item === undefined ? [] : [[item.id, { file, text, index }] as const],
      ),
    ),
    unread: facts.flatMap(({ item, outline }) => (item === undefined ? (outline.id ?? []) : [])),
    unreadMovedFrom: facts.flatMap(({ item, outline }) => (item === undefined ? outline.movedFrom : [])),
  };
  return { ledger, problems };
}

/** An entry of a YAML list of the ledger. */
interface Entry<Item> extends FactLocation {
  readonly raw: unknown;
  readonly outline: z.output<typeof outlineSchema>;
  /** Absent when the entry has errors. */
  readonly item?: Item | undefined;
}

const names = z.array(ownId).catch([]);

/** The fields that can be read from any entry, whatever its errors. */
const outlineSchema = z
  .object({
    id: z.string().optional().catch(undefined),
    covers: names,
    seeAlso: names,
    movedFrom: z.array(z.string()).catch([]),
    claims: z.array(z.object({ source: z.string().min(1).optional() }).catch({})).catch([]),
  })
  .catch({ covers: [], seeAlso: [], movedFrom: [], claims: [] });

/** Reads the entries of a list. Errors in one entry are reported and do not affect the others. */
function readEntries<Item>(
  { file, text }: LedgerFile,
  list: z.ZodType<Item[]>,
  one: z.ZodType<Item>,
  report: Report,
): Entry<Item>[] {
  const items = parseYaml(text, list, report);
  const raw = items ?? parseYaml(text, z.array(z.unknown()), () => undefined) ?? idsIn(text);
  return raw.map((each, index) => ({
    file,
    text,
    index,
    raw: each,
    outline: outlineSchema.parse(each),
    item: items?.[index] ?? one.safeParse(each).data,
  }));
}

/** Stand in for faulty fields on which no rule of `checkFact` depends, so that each rule holds with them. */
const standIns: Readonly<Record<string, unknown>> = {
  id: 'stand.in',
  question: '？',
  check: '？',
  checkedOn: '0001-01-01',
  reviewBy: '9999-12-31',
};

/** A faulty fact without its faulty fields, for the rules to check the rest; `undefined` when they need those fields. */
function factDespiteFaults(raw: unknown): Fact | undefined {
  const fields = z.record(z.string(), z.unknown()).safeParse(raw).data;
  const issues = factSchema.safeParse(raw).error?.issues;
  if (fields === undefined || issues === undefined) return undefined;
  const faulty = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : String(issue.path[0])));
  // `safer` may be left out, but then the reading would be told that it has none.
  if (faulty.includes('safer')) return undefined;
  const sound = Object.entries(fields).filter(([name]) => !faulty.includes(name));
  return factSchema.safeParse({ ...standIns, ...Object.fromEntries(sound) }).data;
}

// For text that is not valid YAML, collects at least the ids.
function idsIn(text: string): { id: string | undefined }[] {
  return [...text.matchAll(/^(?:- | {2})id: *([a-z0-9.-]+)/gm)].map(([, id]) => ({ id }));
}

/** The ids of a ledger file's entries in order, including entries that could not be parsed. */
export function idsOfEntries(text: string): (string | undefined)[] {
  return (parseYaml(text, z.array(outlineSchema), () => undefined) ?? []).map(({ id }) => id);
}
