import { join } from 'node:path';
import type { z } from 'zod';
import { type Channel, channelKind } from '#lib/channels/index.ts';
import {
  type ArticleRest,
  type ArticleSource,
  type AuthorProblem,
  type ParsedArticle,
  parseArticle,
  parseYaml,
  sortProblems,
  type TermWords,
} from '#lib/content/index.ts';

import type { Ledger } from '#lib/facts/index.ts';
import { type Faq, faqKind } from '#lib/faqs/index.ts';
import { type Outcome, outcomeKind } from '#lib/flows/index.ts';
import { glossarySchema, type Term } from '#lib/glossary/index.ts';
import { type Guide, guideKind, type Theme, type Topic, themesSchema, topicsSchema } from '#lib/guides/index.ts';
import { type Konbini, konbiniKind } from '#lib/konbini/index.ts';
import { payOutcomes, payStages } from '#lib/pay/index.ts';
import { type Hints, type Synonyms, synonymsSchema } from '#lib/search/index.ts';
import { type CoverageFile, readCoverage } from './coverage.ts';
import { isEditorLeftover } from './editor-leftovers.ts';
import { type FlowFile, type FlowText, type FlowTexts, flowFiles } from './flow-files.ts';
import { hintFiles, readHints } from './hints.ts';
import { type Host, hostsSchema } from './hosts.ts';
import { listFiles } from './list-files.ts';
import { type PublicLine, publicLinesSchema } from './public-lines.ts';
import { type PublishedRecord, publishedFile, readPublished } from './published.ts';
import { factFile, readProjectLedger } from './read-ledger.ts';
import { readSource, type SourceFile } from './read-source.ts';
import { loadedFingerprint, WorkCache } from './work-cache.ts';
import { writtenMovedFrom } from './written-moved-from.ts';

/** An article of any kind. */
export type Article = Guide | Faq | Konbini | Channel | Outcome;

/** An article that parsed, with its file and its compiled page. */
export interface ReadArticle {
  readonly file: string;
  /** The text of the file. */
  readonly text: string;
  readonly article: Article;
  readonly code: string;
  /** Ids of the glossary terms that the page can open. */
  readonly terms: readonly string[];
}

/** What could be read of an article that has problems. */
export interface BrokenArticle extends ArticleRest {
  readonly file: string;
  readonly text: string;
  readonly path: string;
}

/** A file of content and its text. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** The content folder as read: everything that parsed, and all problems. */
export interface Content {
  readonly articles: readonly ReadArticle[];
  readonly topics: readonly Topic[];
  /** How long lists group the topics; empty in a project without themes. */
  readonly themes: readonly Theme[];
  /** The files of topics, themes and glossary as they stand. */
  readonly dataTexts: Readonly<Record<'topics' | 'themes' | 'glossary', SourceText>>;
  readonly hosts: readonly Host[];
  /** The telephone lines of the state. */
  readonly publicLines: readonly PublicLine[];
  /** Their file as it stands. */
  readonly publicLinesText: string;
  readonly ledger: Ledger;
  readonly glossary: readonly Term[];
  readonly synonyms: Synonyms;
  /** What the search hears in a query beside words to look up. */
  readonly hints: Hints;
  /** The words of the flows. */
  readonly flowTexts: FlowTexts;
  /** Which page covers each item of our research notes, in a project that keeps this record. */
  readonly coverage?: CoverageFile;
  /** What could be read of the articles that have problems of their own. */
  readonly broken: readonly BrokenArticle[];
  /** The published addresses, in a project that keeps this record. */
  readonly published?: PublishedRecord;
  /** The addresses, also former ones, of articles and facts that exist but have problems of their own. */
  readonly unread: readonly string[];
  readonly problems: readonly AuthorProblem[];
}

/** Called as articles are read, for commands that show progress. */
export type Progress = (done: number, total: number) => void;

interface Folder {
  readonly path: string;
  /** The prefix of its articles' addresses. */
  readonly address: string;
  /** How many folder levels lie between it and its articles. */
  readonly depth: 0 | 1;
  readonly parse: (source: ArticleSource, glossary: readonly TermWords[]) => Promise<ParsedArticle<Article>>;
}

const payOutcomeKind = outcomeKind('/pay', {
  outcomes: payOutcomes,
  stages: payStages,
  listedIn: 'lib/pay/pay-flow.ts の payOutcomes',
});

const folders: readonly Folder[] = [
  {
    path: 'guides',
    address: '/guides',
    depth: 1,
    parse: (source, glossary) => parseArticle(guideKind, source, glossary),
  },
  { path: 'faqs', address: '/faq', depth: 1, parse: (source, glossary) => parseArticle(faqKind, source, glossary) },
  {
    path: 'konbini',
    address: '/konbini',
    depth: 0,
    parse: (source, glossary) => parseArticle(konbiniKind, source, glossary),
  },
  {
    path: 'channels',
    address: '/contact',
    depth: 0,
    parse: (source, glossary) => parseArticle(channelKind, source, glossary),
  },
  {
    path: 'flows/pay',
    address: '/pay',
    depth: 0,
    parse: (source, glossary) => parseArticle(payOutcomeKind, source, glossary),
  },
];

const dataFiles = [
  ...['topics.yaml', 'themes.yaml', 'hosts.yaml', 'sources.yaml', 'glossary.yaml', 'coverage.yaml', 'synonyms.yaml'],
  'public-lines.yaml',
  ...Object.values(hintFiles).map((file) => file.slice('content/'.length)),
  ...Object.values(flowFiles).map(({ file }) => file.slice('content/'.length)),
];
const schemaFile = /^schema\/[a-z-]+\.json$/;
const plainFiles = ['WRITING.md', publishedFile.slice('content/'.length)];
const articlesAtOnce = 8;

/** The articles that were parsed before, by the code and the packages that this process runs. */
export async function openWorkCache(root: string): Promise<WorkCache> {
  return new WorkCache(join(root, '.cache', 'articles'), await loadedFingerprint(root));
}

/** The file that an article with this address has, whether it is there or not; `undefined` when no article has such an address. */
export function articleFile(address: string): string | undefined {
  const folder = folders.find((each) => address.startsWith(`${each.address}/`));
  if (folder === undefined) return undefined;
  const file = `${folder.path}${address.slice(folder.address.length)}.mdx`;
  return findFolder(file) === folder ? `content/${file}` : undefined;
}

/** Reads and parses everything below `<root>/content`. Only files that changed are compiled again. */
export async function readContent(
  root: string,
  progress: Progress = () => undefined,
  cache?: WorkCache,
): Promise<Content> {
  const problems: AuthorProblem[] = [];
  const files = (await listFiles(join(root, 'content'))).filter((file) => !isEditorLeftover(file));
  const known = files.flatMap((file) => {
    if (dataFiles.includes(file) || factFile.test(file) || schemaFile.test(file) || plainFiles.includes(file))
      return [];
    const folder = findFolder(file);
    if (folder === undefined) problems.push(strayFile(file));
    return folder === undefined ? [] : [{ file, folder }];
  });

  const glossary = (await readYaml(root, 'content/glossary.yaml', glossarySchema, problems)) ?? [];
  const terms = glossary.map(({ id, term, also }) => ({ id, words: [term, ...also] }));
  const parsedBefore = cache ?? (await openWorkCache(root));
  const articles: ReadArticle[] = [];
  const broken: BrokenArticle[] = [];
  const unread: string[] = [];
  for (let start = 0; start < known.length; start += articlesAtOnce) {
    const batch = known.slice(start, start + articlesAtOnce);
    const parsed = await Promise.all(
      batch.map(({ file, folder }) => readArticle(root, file, folder, parsedBefore, terms)),
    );
    for (const { source, address, result } of parsed) {
      if (result.ok) {
        articles.push({
          file: source.file,
          text: source.text,
          article: result.model,
          code: result.code,
          terms: result.terms,
        });
        continue;
      }
      unread.push(address, ...writtenMovedFrom(source.text));
      broken.push({ file: source.file, text: source.text, path: address, ...result.rest });
      problems.push(...result.problems);
    }
    progress(Math.min(start + articlesAtOnce, known.length), known.length);
  }
  await parsedBefore.prune(known.length);
  const { ledger, problems: factProblems } = await readProjectLedger(root);
  problems.push(...factProblems);
  unread.push(...ledger.unread.map((id) => `/facts/${id}`), ...ledger.unreadMovedFrom);
  const { record: coverage, problems: coverageProblems } = await readCoverage(root);
  problems.push(...coverageProblems);
  const { record: published, problems: publishedProblems } = await readPublished(root);
  problems.push(...publishedProblems);
  return {
    articles,
    topics: (await readYaml(root, 'content/topics.yaml', topicsSchema, problems)) ?? [],
    themes: await readThemes(root, problems),
    dataTexts: {
      topics: await readDataText(root, 'content/topics.yaml'),
      themes: await readDataText(root, 'content/themes.yaml'),
      glossary: await readDataText(root, 'content/glossary.yaml'),
    },
    hosts: (await readYaml(root, 'content/hosts.yaml', hostsSchema, problems)) ?? [],
    ...(await readPublicLines(root, problems)),
    ledger,
    glossary,
    synonyms: await readSynonyms(root, problems),
    hints: await readHints(root, problems),
    flowTexts: await readFlowTexts(root, problems),
    ...(coverage && { coverage }),
    broken,
    ...(published && { published }),
    unread,
    problems,
  };
}

async function readDataText(root: string, file: string): Promise<SourceText> {
  return { file, text: (await readSource(root, file)).text };
}

async function readArticle(root: string, file: string, folder: Folder, cache: WorkCache, terms: readonly TermWords[]) {
  const { text, problems } = await readSource(root, `content/${file}`);
  const source: ArticleSource = {
    file: `content/${file}`,
    id: file.slice(folder.path.length + 1, -'.mdx'.length),
    text,
  };
  const parsed = await cache.get<ParsedArticle<Article>>([folder.path, source.file, text, JSON.stringify(terms)], () =>
    folder.parse(source, terms),
  );
  return { source, address: `${folder.address}/${source.id}`, result: withProblems(parsed, problems) };
}

/** An article whose file was saved wrongly is not published, however well its text could be read. */
function withProblems(parsed: ParsedArticle<Article>, problems: readonly AuthorProblem[]): ParsedArticle<Article> {
  if (problems.length === 0) return parsed;
  return {
    ok: false,
    problems: sortProblems([...problems, ...(parsed.ok ? [] : parsed.problems)]),
    rest: parsed.ok ? { front: {}, body: parsed.model.body } : parsed.rest,
  };
}

/** Reads one YAML file. On problems, adds them and returns `undefined`. */
async function readYaml<Output>(
  root: string,
  file: string,
  schema: z.ZodType<Output>,
  problems: AuthorProblem[],
): Promise<Output | undefined> {
  const source = await readSource(root, file);
  problems.push(...source.problems);
  return parseSource(source, schema, problems);
}

function parseSource<Output>(
  { file, text }: SourceFile,
  schema: z.ZodType<Output>,
  problems: AuthorProblem[],
): Output | undefined {
  return parseYaml(text, schema, (place, rule, found, fix) => {
    problems.push({ file, ...place, rule, found, fix });
  });
}

async function readFlowTexts(root: string, problems: AuthorProblem[]): Promise<FlowTexts> {
  return {
    pay: await readFlowText(root, flowFiles.pay, problems),
    contact: await readFlowText(root, flowFiles.contact, problems),
    contactResult: await readFlowText(root, flowFiles.contactResult, problems),
    messages: await readFlowText(root, flowFiles.messages, problems),
  };
}

async function readFlowText<Words>(
  root: string,
  { file, address, schema }: FlowFile<Words>,
  problems: AuthorProblem[],
): Promise<FlowText<Words>> {
  const source = await readSource(root, file);
  problems.push(...source.problems);
  // A project without a flow has no words file. `checkFlows` reports outcomes without words.
  const words = source.text === '' ? undefined : parseSource(source, schema, problems);
  return { file, address, text: source.text, words };
}

async function readThemes(root: string, problems: AuthorProblem[]): Promise<readonly Theme[]> {
  const source = await readSource(root, 'content/themes.yaml');
  problems.push(...source.problems);
  return source.text === '' ? [] : (parseSource(source, themesSchema, problems) ?? []);
}

async function readPublicLines(
  root: string,
  problems: AuthorProblem[],
): Promise<Pick<Content, 'publicLines' | 'publicLinesText'>> {
  const source = await readSource(root, 'content/public-lines.yaml');
  problems.push(...source.problems);
  // A project without public lines has no file of them.
  const publicLines = source.text === '' ? [] : (parseSource(source, publicLinesSchema, problems) ?? []);
  return { publicLines, publicLinesText: source.text };
}

async function readSynonyms(root: string, problems: AuthorProblem[]): Promise<Synonyms> {
  const source = await readSource(root, 'content/synonyms.yaml');
  problems.push(...source.problems);
  const read = source.text === '' ? undefined : parseSource(source, synonymsSchema, problems);
  return read ?? synonymsSchema.parse({});
}

function findFolder(file: string): Folder | undefined {
  const name = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;
  return folders.find(
    ({ path, depth }) =>
      file.startsWith(`${path}/`) && name.test(file) && file.slice(path.length + 1).split('/').length === depth + 1,
  );
}

function strayFile(file: string): AuthorProblem {
  return {
    file: `content/${file}`,
    line: 1,
    column: 1,
    rule: 'file-place',
    found: 'この場所と名前では、サイトのどこにも出ません。',
    fix: 'guides/<話題>/<名前>.mdx、faqs/<話題>/<名前>.mdx、konbini/<チェーン>.mdx、channels/<名前>.mdx、flows/pay/<結果>.mdx のどれかに、英小文字・数字・ハイフンの名前で置いてください。',
  };
}
