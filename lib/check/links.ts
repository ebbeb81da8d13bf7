import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuthorProblem, nearest, type Place, placeInYaml, placeOfField, suggest } from '#lib/content/index.ts';
import { type Article, type BrokenArticle, type Content, plainPages } from '#lib/site/index.ts';
import { checkCoverage } from './coverage.ts';
import { pagesOnRequest, queryFault } from './replies-in-links.ts';

/** The anchors of every page by its address. */
export type PageAnchors = ReadonlyMap<string, ReadonlySet<string>>;

/** Every address of the site with its anchors. */
function pageAnchors({ articles, topics, ledger }: Content): PageAnchors {
  const pages = new Map([...Object.keys(plainPages), ...pagesOnRequest].map((path) => [path, new Set<string>()]));
  for (const { id } of topics) {
    pages.set(`/guides/${id}`, new Set());
    pages.set(`/faq/${id}`, new Set());
  }
  for (const { id } of ledger.facts) pages.set(`/facts/${id}`, new Set());
  for (const { article } of articles) pages.set(article.path, new Set(article.body.anchors));
  return pages;
}

/** Problems of an article that depend on other files: dead links, unknown topics, missing images. */
export async function checkReferences(root: string, content: Content): Promise<AuthorProblem[]> {
  const pages = pageAnchors(content);
  const problems: AuthorProblem[] = [];
  for (const { article, file, text } of content.articles) {
    const add = ({ line, column }: Place, fault: Fault | undefined) => {
      if (fault !== undefined) problems.push({ file, line, column, ...fault });
    };
    add(topOfFile, topicFault(article, content));
    for (const link of article.body.links) add(link, linkFault(link.url, article.path, pages, content));
    for (const image of article.body.images) add(image, await imageFault(root, image.url));
    for (const { url, path } of linksInFront(article)) {
      const fault = selfFault(url, article) ?? linkFault(url, article.path, pages, content);
      if (fault !== undefined) add(placeOfField(text, path), fault);
    }
  }
  return [
    ...problems,
    ...(await Promise.all(content.broken.map((broken) => faultsInBroken(root, broken, pages, content)))).flat(),
    ...deadFlowLinks(content, pages),
    ...repeatedQuestions(content),
    ...deadCoverage(content, pages),
  ];
}

// What could be read of an article with problems is held against the others all the same.
async function faultsInBroken(
  root: string,
  { file, text, path, front, body }: BrokenArticle,
  pages: PageAnchors,
  content: Content,
): Promise<AuthorProblem[]> {
  const links = (body?.links ?? []).map(({ url, ...place }) => ({
    place,
    fault: linkFault(url, path, pages, content),
  }));
  const images = (body?.images ?? []).map(async ({ url, ...place }) => ({ place, fault: await imageFault(root, url) }));
  const fields = ['related', 'ways', 'procedures'].flatMap((field) =>
    textsIn(front[field]).map((url, index) => ({ field, index, fault: linkFault(url, path, pages, content) })),
  );
  return [
    ...[...links, ...(await Promise.all(images))].flatMap(({ place: { line, column }, fault }) =>
      fault === undefined ? [] : [{ file, line, column, ...fault }],
    ),
    ...fields.flatMap(({ field, index, fault }) =>
      fault === undefined ? [] : [{ file, ...placeOfField(text, [field, index]), ...fault }],
    ),
  ];
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function deadFlowLinks(content: Content, pages: PageAnchors): AuthorProblem[] {
  return linksOfFlows(content).flatMap(({ file, address, text, url, path }) => {
    const fault = linkFault(url, address, pages, content);
    return fault === undefined ? [] : [{ file, ...placeInYaml(text, path), ...fault }];
  });
}

/** The addresses in the words of flows, each with its field. */
function linksOfFlows({ flowTexts: { pay, contact, contactResult, messages } }: Content) {
  const ofQuestions = [pay, contact].flatMap((flow) =>
    Object.entries(flow.words?.questions ?? {}).flatMap(([id, { help }]) =>
      help === undefined ? [] : [{ ...flow, url: help.to, path: ['questions', id, 'help', 'to'] }],
    ),
  );
  return [
    ...ofQuestions,
    ...Object.entries<readonly string[]>(contactResult.words?.help ?? {}).flatMap(([key, urls]) =>
      urls.map((url, index) => ({ ...contactResult, url, path: ['help', key, index] })),
    ),
    ...Object.entries(contactResult.words?.actions ?? {}).map(([id, { to }]) => ({
      ...contactResult,
      url: to,
      path: ['actions', id, 'to'],
    })),
    ...(messages.words?.topics ?? []).flatMap(({ first }, index) =>
      first === undefined ? [] : [{ ...messages, url: first.to, path: ['topics', index, 'first', 'to'] }],
    ),
  ];
}

/** The addresses in an article's front matter, each with its field. */
function linksInFront(article: Article): { url: string; path: (string | number)[] }[] {
  const listed = (field: string, urls: readonly string[]) => urls.map((url, index) => ({ url, path: [field, index] }));
  const related = listed('related', article.related);
  if (article.kind !== 'outcome') return related;
  return [...related, ...listed('ways', article.ways), ...listed('procedures', article.procedures)];
}

function deadCoverage({ coverage, articles, unread }: Content, pages: PageAnchors): AuthorProblem[] {
  if (coverage === undefined) return [];
  const drafts = articles.flatMap(({ article }) => (article.draft === true ? [article.path] : []));
  return checkCoverage(coverage, { articles: articles.map(({ article }) => article), drafts, pages, unread });
}

type Fault = Pick<AuthorProblem, 'rule' | 'found' | 'fix'>;

const topOfFile: Place = { line: 1, column: 1 };

function topicFault(article: Article, { topics }: Content): Fault | undefined {
  if (!('topic' in article) || topics.some(({ id }) => id === article.topic)) return undefined;
  const known = topics.map(({ id }) => id);
  return {
    rule: 'file-place',
    found: `「${article.topic}」という話題はありません。`,
    fix: `${suggest(article.topic, known)}新しい話題なら content/topics.yaml に足してください。`,
  };
}

function selfFault(url: string, { path }: Article): Fault | undefined {
  if (url.split('#')[0] !== path) return undefined;
  return {
    rule: 'link-target',
    found: `「${url}」は、このページ自身です。`,
    fix: 'ほかのページにするか、消してください。',
  };
}

function draftFault(target: string, from: string, { articles }: Content): Fault | undefined {
  const isDraft = (path: string) => articles.some(({ article }) => article.draft === true && article.path === path);
  if (!isDraft(target) || isDraft(from)) return undefined;
  return {
    rule: 'draft',
    found: `リンク先「${target}」は下書きなので、公開されません。`,
    fix: 'ここから名前を外すか、リンク先を書き終えて draft の行を消してください。',
  };
}

function linkFault(url: string, from: string, pages: PageAnchors, content: Content): Fault | undefined {
  if (url.startsWith('https://')) return hostFault(url, content);
  const [, path = '', query, anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
  const target = path === '' ? from : path;
  // An article with problems of its own has an address, but its anchors are unknown.
  if (content.unread.includes(target)) return undefined;
  const anchors = pages.get(target);
  if (anchors === undefined) {
    const near = nearest(target, [...pages.keys(), ...content.unread]);
    return {
      rule: 'link-target',
      found: `リンク先「${target}」のページがありません。`,
      fix: near === undefined ? 'content にあるページの住所を書いてください。' : `もしかして「${near}」ですか。`,
    };
  }
  const fault = draftFault(target, from, content) ?? queryFault(target, query);
  if (fault !== undefined) return fault;
  if (anchor === undefined || anchors.has(anchor)) return undefined;
  return {
    rule: 'link-anchor',
    found: `リンク先「${target}」に「#${anchor}」がありません。`,
    fix:
      anchors.size === 0
        ? 'このページにアンカーはありません。# から後ろを消してください。'
        : suggest(anchor, [...anchors]),
  };
}

function hostFault(url: string, { hosts }: Content): Fault | undefined {
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (hosts.some((each) => each.host === host)) return undefined;
  const known = hosts.map((each) => each.host);
  return {
    rule: 'link-host',
    found: `「${host || url}」へのリンクは許されていません。`,
    fix: `${suggest(host, known)}Amazonか公的機関のサイトなら content/hosts.yaml に足してください。`,
  };
}

async function imageFault(root: string, url: string): Promise<Fault | undefined> {
  const folder = join(root, 'public');
  const file = join(folder, url);
  const isThere = file.startsWith(`${folder}/`) && (await isFile(file));
  if (isThere && url.startsWith('/')) return undefined;
  return {
    rule: 'image-missing',
    found: `画像「${url}」がありません。`,
    fix: 'public に画像を置き、/ から始まる住所で書いてください。',
  };
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isFile(),
    () => false,
  );
}

function repeatedQuestions({ articles }: Content): AuthorProblem[] {
  const seen = new Map<string, string>();
  const problems: AuthorProblem[] = [];
  for (const { article, file, text } of articles) {
    if (article.kind !== 'faq') continue;
    const first = seen.get(article.question);
    if (first === undefined) {
      seen.set(article.question, file);
      continue;
    }
    problems.push({
      file,
      ...placeOfField(text, ['question']),
      rule: 'question-duplicate',
      found: `同じ質問が ${first} にもあります。`,
      fix: '1つにまとめるか、違いが分かる質問にしてください。',
    });
  }
  return problems;
}
