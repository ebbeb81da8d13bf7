import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuthorProblem, nearest, type Place, placeInYaml, placeOfField, suggest } from '#lib/content/index.ts';
import type { Article, BrokenArticle, Content } from '#lib/site/index.ts';
import { type Addresses, currentAddress } from './addresses.ts';
import { checkCoverage } from './coverage.ts';
import { queryFault } from './replies-in-links.ts';

/** Problems of an article that depend on other files: dead links, unknown topics, missing images. */
export async function checkReferences(root: string, content: Content, addresses: Addresses): Promise<AuthorProblem[]> {
  const problems: AuthorProblem[] = [];
  for (const { article, file, text } of content.articles) {
    const add = ({ line, column }: Place, fault: Fault | undefined) => {
      if (fault !== undefined) problems.push({ file, line, column, ...fault });
    };
    add(topOfFile, topicFault(article, content));
    for (const link of article.body.links) add(link, linkFault(link.url, article.path, addresses, content));
    for (const image of article.body.images) add(image, await imageFault(root, image.url));
    for (const { url, path } of linksInFront(article)) {
      const fault = selfFault(url, article, addresses) ?? linkFault(url, article.path, addresses, content);
      if (fault !== undefined) add(placeOfField(text, path), fault);
    }
  }
  return [
    ...problems,
    ...(await Promise.all(content.broken.map((broken) => faultsInBroken(root, broken, addresses, content)))).flat(),
    ...deadFlowLinks(content, addresses),
    ...repeatedQuestions(content),
    ...deadCoverage(content, addresses),
  ];
}

// What could be read of an article with problems is checked against the others as well.
async function faultsInBroken(
  root: string,
  { file, text, path, front, body }: BrokenArticle,
  addresses: Addresses,
  content: Content,
): Promise<AuthorProblem[]> {
  const links = (body?.links ?? []).map(({ url, ...place }) => ({
    place,
    fault: linkFault(url, path, addresses, content),
  }));
  const images = (body?.images ?? []).map(async ({ url, ...place }) => ({ place, fault: await imageFault(root, url) }));
  const fields = ['related', 'ways', 'procedures'].flatMap((field) =>
    textsIn(front[field]).map((url, index) => ({ field, index, fault: linkFault(url, path, addresses, content) })),
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

function deadFlowLinks(content: Content, addresses: Addresses): AuthorProblem[] {
  return linksOfFlows(content).flatMap(({ file, address, text, url, path }) => {
    const fault = linkFault(url, address, addresses, content);
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
    ...Object.entries(messages.words?.desks ?? {}).flatMap(([desk, { go }]) =>
      Object.entries(go).map(([form, url]) => ({ ...messages, url, path: ['desks', desk, 'go', form] })),
    ),
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

function deadCoverage({ coverage, articles, unread }: Content, addresses: Addresses): AuthorProblem[] {
  if (coverage === undefined) return [];
  const drafts = articles.flatMap(({ article }) => (article.draft === true ? [article.path] : []));
  return checkCoverage(coverage, { articles: articles.map(({ article }) => article), drafts, addresses, unread });
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

function selfFault(url: string, { path }: Article, { moved }: Addresses): Fault | undefined {
  const [page = ''] = url.split('#');
  if (page !== path && moved.get(page) !== path) return undefined;
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

function linkFault(url: string, from: string, addresses: Addresses, content: Content): Fault | undefined {
  if (url.startsWith('https://')) return hostFault(url, content);
  const [, path = '', query, anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
  const target = path === '' ? from : path;
  // An article with problems of its own has an address, but its anchors are unknown.
  if (content.unread.includes(target)) return undefined;
  const anchors = addresses.pages.get(target);
  const fault = anchors && (draftFault(target, from, content) ?? queryFault(target, query));
  if (fault !== undefined) return fault;
  const now = currentAddress(anchor === undefined ? target : `${target}#${anchor}`, addresses);
  if (now !== undefined) return movedLink(url, now, query);
  if (anchors === undefined) return missingPage(target, [...addresses.pages.keys(), ...content.unread]);
  return anchor === undefined || anchors.has(anchor) ? undefined : missingAnchor(target, anchor, anchors);
}

function missingPage(target: string, known: readonly string[]): Fault {
  const near = nearest(target, known);
  return {
    rule: 'link-target',
    found: `リンク先「${target}」のページがありません。`,
    fix: near === undefined ? 'content にあるページの住所を書いてください。' : `もしかして「${near}」ですか。`,
  };
}

function missingAnchor(target: string, anchor: string, anchors: ReadonlySet<string>): Fault {
  return {
    rule: 'link-anchor',
    found: `リンク先「${target}」に「#${anchor}」がありません。`,
    fix:
      anchors.size === 0
        ? 'このページにアンカーはありません。# から後ろを消してください。'
        : suggest(anchor, [...anchors]),
  };
}

function movedLink(url: string, now: string, query: string | undefined): Fault {
  const whole = query === undefined ? now : now.replace(/(?=#|$)/, `?${query}`);
  return {
    rule: 'link-moved',
    found: `リンク先「${url}」は、いまは「${whole}」です。`,
    fix: `「${whole}」と書いてください。`,
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
