import { type AuthorProblem, parseYaml, placeInYaml, type Report, suggest } from '#lib/content/index.ts';
import { type Fact, factsSchema } from './fact.ts';
import { checkFact } from './rules.ts';
import { type Source, sourcesSchema } from './source.ts';

/** A YAML file of the ledger as it was read. */
export interface LedgerFile {
  /** Path from the project's root. */
  readonly file: string;
  readonly text: string;
}

/** All facts with the sources that they rest on. Facts are in the order of their files. */
export interface Ledger {
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  /** The file of each fact, by its id. */
  readonly files: ReadonlyMap<string, string>;
}

interface Entry {
  readonly fact: Fact;
  readonly file: LedgerFile;
  /** Where it stands in its file. */
  readonly index: number;
}

/** Reads the ledger from its files; everything that authors have to mend is reported, all at once. */
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
  const sources = parseYaml(sourceFile.text, sourcesSchema, reportIn(sourceFile.file)) ?? [];
  const entries = factFiles.flatMap((file) =>
    (parseYaml(file.text, factsSchema, reportIn(file.file)) ?? []).map((fact, index): Entry => ({ fact, file, index })),
  );
  const report = ({ file, index }: Entry, path: readonly (string | number)[], found: string, fix: string) =>
    reportIn(file.file)(placeInYaml(file.text, [index, ...path]), 'fact', found, fix);

  for (const entry of entries) {
    for (const { path, found, fix } of checkFact(entry.fact, sources)) report(entry, path, found, fix);
    checkNeighbours(entry, entries, report);
  }
  const files = new Map(entries.map(({ fact, file }) => [fact.id, file.file]));
  return { ledger: { facts: entries.map(({ fact }) => fact), sources, files }, problems };
}

type ReportFact = (entry: Entry, path: readonly (string | number)[], found: string, fix: string) => void;

function checkNeighbours(entry: Entry, entries: readonly Entry[], report: ReportFact): void {
  const { fact } = entry;
  const owners = (id: string) => entries.filter((each) => each.fact.id === id || each.fact.covers.includes(id));
  for (const [index, id] of [fact.id, ...fact.covers].entries()) {
    const [first] = owners(id);
    if (first === entry || first === undefined) continue;
    const path = index === 0 ? ['id'] : ['covers', index - 1];
    report(
      entry,
      path,
      `「${id}」は ${first.file.file} の ${first.fact.id} にもあります。`,
      '1つの id は1か所だけに書いてください。',
    );
  }
  for (const [index, id] of fact.seeAlso.entries()) {
    if (owners(id).length === 0) {
      const known = entries.map((each) => each.fact.id);
      report(entry, ['seeAlso', index], `「${id}」という事実はありません。`, suggest(id, known));
    } else if (leadsTo(id, fact.id, entries)) {
      report(
        entry,
        ['seeAlso', index],
        `「${id}」をたどると、この事実に戻ります。`,
        'どちらか一方の seeAlso を消してください。',
      );
    }
  }
}

/** Whether following "see also" from one fact comes to another. */
function leadsTo(from: string, to: string, entries: readonly Entry[]): boolean {
  const open = [from];
  const seen = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(entries.find(({ fact }) => fact.id === id)?.fact.seeAlso ?? []));
  }
  return false;
}
