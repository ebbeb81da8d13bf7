import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuthorProblem, type Reference, type Report, suggest } from '#lib/content/index.ts';
import type { Content, ReadArticle } from './read-content.ts';
import { plainPages } from './routes.ts';

/** The anchors of every page by its address. */
export type PageAnchors = ReadonlyMap<string, ReadonlySet<string>>;

/** Every address of the site, with the anchors that a link to it may name. */
export function pageAnchors({ articles, topics }: Content): PageAnchors {
  const pages = new Map<string, Set<string>>(Object.keys(plainPages).map((path) => [path, new Set<string>()]));
  for (const { id } of topics) {
    pages.set(`/guides/${id}`, new Set());
    pages.set(`/faq/${id}`, new Set());
  }
  for (const { article } of articles) pages.set(article.path, new Set(article.body.anchors));
  return pages;
}

/** Everything about an article that only its neighbours can tell: dead links, unknown topics, missing images. */
export async function checkReferences(root: string, content: Content): Promise<AuthorProblem[]> {
  const pages = pageAnchors(content);
  const problems: AuthorProblem[] = [];
  for (const read of content.articles) {
    const report: Report = (place, rule, found, fix) => {
      problems.push({ file: read.file, line: place.line, column: place.column, rule, found, fix });
    };
    checkTopic(read, content, report);
    const { body, path, related } = read.article;
    for (const link of body.links) checkLink(link, path, pages, content, report);
    for (const url of related) checkLink({ url, line: 1, column: 1 }, path, pages, content, report);
    for (const image of body.images) await checkImage(root, image, report);
  }
  problems.push(...repeatedQuestions(content));
  return problems;
}

function checkTopic({ article }: ReadArticle, { topics }: Content, report: Report): void {
  if (article.kind === 'konbini' || topics.some(({ id }) => id === article.topic)) return;
  report(
    { line: 1, column: 1 },
    'file-place',
    `「${article.topic}」という話題はありません。`,
    `${suggest(
      article.topic,
      topics.map(({ id }) => id),
    )}新しい話題なら content/topics.yaml に足してください。`,
  );
}

function checkLink(link: Reference, from: string, pages: PageAnchors, content: Content, report: Report): void {
  if (link.url.startsWith('https://')) {
    checkHost(link, content, report);
    return;
  }
  const [path = '', anchor] = link.url.split('#');
  const target = path === '' ? from : path;
  const anchors = pages.get(target);
  if (anchors === undefined) {
    const near = suggest(target, [...pages.keys()]);
    report(link, 'link-target', `リンク先「${target}」のページがありません。`, near.startsWith('もしかして') ? near : 'content にあるページの住所を書いてください。');
  } else if (anchor !== undefined && !anchors.has(anchor)) {
    const known = [...anchors];
    report(link, 'link-anchor', `リンク先「${target}」に「#${anchor}」がありません。`, known.length === 0 ? 'このページにアンカーはありません。# から後ろを消してください。' : suggest(anchor, known));
  }
}

function checkHost(link: Reference, { hosts }: Content, report: Report): void {
  const host = URL.canParse(link.url) ? new URL(link.url).host : '';
  if (hosts.some((each) => each.host === host)) return;
  report(
    link,
    'link-host',
    `「${host || link.url}」へのリンクは許されていません。`,
    `${suggest(
      host,
      hosts.map((each) => each.host),
    )}公式か公的機関のサイトなら content/hosts.yaml に足してください。`,
  );
}

async function checkImage(root: string, image: Reference, report: Report): Promise<void> {
  const exists = await access(join(root, 'public', image.url)).then(
    () => true,
    () => false,
  );
  if (exists && image.url.startsWith('/')) return;
  report(image, 'image-missing', `画像「${image.url}」がありません。`, 'public に画像を置き、/ から始まる住所で書いてください。');
}

function repeatedQuestions({ articles }: Content): AuthorProblem[] {
  const seen = new Map<string, string>();
  const problems: AuthorProblem[] = [];
  for (const { article, file } of articles) {
    if (article.kind !== 'faq') continue;
    const first = seen.get(article.question);
    if (first === undefined) {
      seen.set(article.question, file);
      continue;
    }
    problems.push({
      file,
      line: 1,
      column: 1,
      rule: 'question-duplicate',
      found: `同じ質問が ${first} にもあります。`,
      fix: '1つにまとめるか、違いが分かる質問にしてください。',
    });
  }
  return problems;
}
