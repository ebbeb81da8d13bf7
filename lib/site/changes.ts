import { type Fact, formatValue, readLedger, statuses } from '#lib/facts/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import { git, namesOfChanged } from './git.ts';
import { titleOf } from './page-links.ts';
import type { Site } from './site.ts';

/** What happened to a page on a day. */
export interface Change {
  /** The day in Japan. */
  readonly day: string;
  readonly path: string;
  readonly title: string;
  readonly kind:
    | { readonly is: 'new' | 'revised' | 'checked' }
    /** The site tells readers another value, or judges the sources otherwise. */
    | { readonly is: 'reading' | 'sources'; readonly before: string; readonly after: string }
    /** Facts that were added on that day. */
    | { readonly is: 'facts'; readonly count: number };
}

/**
 * What changed in the content, the newest day first and changed readings first within a day: from the git history, or
 * without one from the days on which pages were held against their sources.
 */
export async function readChanges(root: string, site: Site): Promise<Change[]> {
  const days = await committedDays(root);
  if (days.length === 0) return inOrder(checkedPages(site));
  const changes = days.map(async (day) => [...(await factChanges(root, site, day)), ...pageChanges(site, day)]);
  return inOrder((await Promise.all(changes)).flat());
}

/** What was committed on one day. */
interface CommittedDay {
  readonly day: string;
  /** The first and the last commit of the day. */
  readonly first: string;
  readonly last: string;
  /** The files that changed, each with whether it was made on that day. */
  readonly files: ReadonlyMap<string, boolean>;
}

/** Older changes are of no use to who comes back. */
const mostDays = 30;

async function committedDays(root: string): Promise<CommittedDay[]> {
  const log = await git(root, ['log', '--format=%x00%H %cI', '--summary', ...namesOfChanged, '--', 'content']);
  const days = new Map<string, { first: string; last: string; files: Map<string, boolean> }>();
  for (const entry of log.split('\0').slice(1)) {
    const [head = '', ...lines] = entry.split('\n');
    const [commit = '', instant = ''] = head.split(' ');
    const day = dayInJapan(new Date(instant));
    if (!days.has(day) && days.size === mostDays) break;
    const known = days.get(day) ?? { first: commit, last: commit, files: new Map<string, boolean>() };
    known.first = commit;
    for (const line of lines) noteFile(known.files, line);
    days.set(day, known);
  }
  return [...days].map(([day, rest]) => ({ day, ...rest }));
}

function noteFile(files: Map<string, boolean>, line: string): void {
  const [, changed] = /^\S+\t\S+\t(.+)$/.exec(line) ?? [];
  const [, made] = /^ create mode \d+ (.+)$/.exec(line) ?? [];
  if (changed !== undefined) files.set(changed, files.get(changed) ?? false);
  if (made !== undefined) files.set(made, true);
}

function pageChanges({ articles }: Site, { day, files }: CommittedDay): Change[] {
  return articles.flatMap(({ article, file }): Change[] => {
    const isNew = files.get(file);
    if (isNew === undefined || article.kind === 'outcome') return [];
    return [{ day, path: article.path, title: titleOf(article), kind: { is: isNew ? 'new' : 'revised' } }];
  });
}

async function factChanges(root: string, site: Site, { day, first, last, files }: CommittedDay): Promise<Change[]> {
  const touched = [...files].filter(([file]) => /^content\/facts\/[^/]+\.yaml$/.test(file));
  const made = await Promise.all(
    touched.map(async ([file, isNew]) => {
      const before = isNew ? '' : await git(root, ['show', `${first}^:./${file}`]);
      // Where the history is cut off, nobody knows what the file said before.
      if (!isNew && before === '') return { changed: [], added: 0 };
      return compareFacts(site, file, before, await git(root, ['show', `${last}:./${file}`]));
    }),
  );
  const count = made.reduce((sum, { added }) => sum + added, 0);
  const changed = made.flatMap((each) => each.changed.map((change) => ({ day, ...change })));
  const added: Change[] = count === 0 ? [] : [{ day, path: '/facts', title: '事実', kind: { is: 'facts', count } }];
  return [...changed, ...added];
}

type FactChange = Omit<Change, 'day'>;

// Reading a fact takes long, so only those are read whose text is another.
function compareFacts(site: Site, file: string, before: string, after: string) {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const known = site.facts.map(({ id }) => id).filter((id) => now.has(id));
  const edited = known.filter((id) => old.has(id) && old.get(id) !== now.get(id));
  const [was, is] = [old, now].map((entries) => readFacts(file, edited.map((id) => entries.get(id) ?? '').join('')));
  const changed = edited.flatMap((id): FactChange[] => {
    // A fact that the rules of today cannot read says nothing that can be compared.
    const [one, other] = [was?.get(id), is?.get(id)];
    return one === undefined || other === undefined ? [] : differences(one, other);
  });
  return { changed, added: known.filter((id) => !old.has(id)).length };
}

function entriesOf(text: string): ReadonlyMap<string, string> {
  const entries = text.split(/^(?=- id: )/m).map((entry) => [/^- id: (\S+)/.exec(entry)?.[1], entry] as const);
  return new Map(entries.flatMap(([id, entry]) => (id === undefined ? [] : [[id, `${entry}\n`] as const])));
}

function readFacts(file: string, text: string): ReadonlyMap<string, Fact> {
  if (text === '') return new Map();
  const { ledger } = readLedger([{ file, text }], { file: 'content/sources.yaml', text: '' });
  return new Map(ledger.facts.map((fact) => [fact.id, fact]));
}

function differences(before: Fact, after: Fact): FactChange[] {
  const page = { path: `/facts/${after.id}`, title: after.question };
  const [was, is] = [formatValue(before), formatValue(after)];
  if (was !== is) return [{ ...page, kind: { is: 'reading', before: was, after: is } }];
  if (before.status === after.status) return [];
  return [{ ...page, kind: { is: 'sources', before: statuses[before.status], after: statuses[after.status] } }];
}

function checkedPages({ articles, facts }: Site): Change[] {
  const pages = articles.flatMap(({ article }) =>
    article.kind === 'outcome' ? [] : [{ day: article.checkedOn, path: article.path, title: titleOf(article) }],
  );
  const ledger = facts.map(({ id, question, checkedOn }) => ({
    day: checkedOn,
    path: `/facts/${id}`,
    title: question,
  }));
  return [...pages, ...ledger].map((page) => ({ ...page, kind: { is: 'checked' } }));
}

const ranks: readonly Change['kind']['is'][] = ['reading', 'sources', 'new', 'facts', 'revised', 'checked'];

function inOrder(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) =>
    a.day === b.day ? ranks.indexOf(a.kind.is) - ranks.indexOf(b.kind.is) : a.day < b.day ? 1 : -1,
  );
}
