import type { Channel, ResultWords } from '#lib/channels/index.ts';
import { type AuthorProblem, sortProblems } from '#lib/content/index.ts';
import type { Fact, Source } from '#lib/facts/index.ts';
import type { Faq } from '#lib/faqs/index.ts';
import type { FlowWords, Outcome } from '#lib/flows/index.ts';
import type { Term } from '#lib/glossary/index.ts';
import type { Guide, Theme, Topic } from '#lib/guides/index.ts';
import type { Konbini } from '#lib/konbini/index.ts';
import type { MessageWords } from '#lib/messages/index.ts';
import type { Hints, Synonyms } from '#lib/search/index.ts';
import { FactTexts } from './fact-texts.ts';
import { factUses } from './fact-uses.ts';
import type { Host } from './hosts.ts';
import type { PublicLine } from './public-lines.ts';
import { type Article, type Content, type Progress, type ReadArticle, readContent } from './read-content.ts';

/** The whole content, parsed and joined. Lists are in the order in which the site shows them. */
export interface Site {
  readonly topics: readonly Topic[];
  /** How long lists group the topics. */
  readonly themes: readonly Theme[];
  readonly guides: readonly Guide[];
  readonly faqs: readonly Faq[];
  readonly konbini: readonly Konbini[];
  readonly channels: readonly Channel[];
  /** The outcomes of the payment flow. */
  readonly outcomes: readonly Outcome[];
  /** The words of the payment flow; `undefined` only while they have problems. */
  readonly payWords: FlowWords | undefined;
  /** The words of the picker's questions; `undefined` only while they have problems. */
  readonly contactWords: FlowWords | undefined;
  /** The words of the picker's result; `undefined` only while they have problems. */
  readonly contactResult: ResultWords | undefined;
  /** The words of the message composer; `undefined` only while they have problems. */
  readonly messageWords: MessageWords | undefined;
  readonly hosts: readonly Host[];
  /** The telephone lines of the state. */
  readonly publicLines: readonly PublicLine[];
  readonly facts: readonly Fact[];
  /** The sources of the facts' claims. */
  readonly sources: readonly Source[];
  readonly articles: readonly ReadArticle[];
  /** Glossary terms, and synonyms for the search. */
  readonly glossary: readonly Term[];
  readonly synonyms: Synonyms;
  /** What the search hears in a query beside words to look up. */
  readonly hints: Hints;
  /** The glossary terms that the page of an article can open. */
  readonly termsOf: (article: Article) => readonly Term[];
  /** The compiled page of an article of this site. */
  readonly codeOf: (article: Article) => string;
  /** The ledger file of each fact, by id. */
  readonly factFiles: ReadonlyMap<string, string>;
  /** The addresses of the pages that use a fact. */
  readonly usesOf: (fact: string) => readonly string[];
  /** The content as it was read, drafts too, before facts are filled in: what the rules of `lib/check` look at. */
  readonly content: Content;
  /** What could not be read, in reading order. Articles with problems of their own are not in the lists. */
  readonly problems: readonly AuthorProblem[];
}

/** Reads and joins what is published of the content below `<root>/content`. `checkSite` in `lib/check` applies the rules across articles. */
export async function readSite(root: string, progress?: Progress): Promise<Site> {
  return publishedSite(await readContent(root, progress));
}

/** Joins what is published of content that was read. */
export function publishedSite(content: Content): Site {
  return joinSite(content, ({ article }) => article.draft !== true);
}

/** The same with the drafts, as their authors see it. */
export async function readSiteWithDrafts(root: string, progress?: Progress): Promise<Site> {
  return joinSite(await readContent(root, progress), () => true);
}

/** Joins content that was read. Rules are held against `checked`, where what is shown is not what stands in the files. */
export function joinSite(content: Content, isShown: (read: ReadArticle) => boolean, checked: Content = content): Site {
  const shown = content.articles.filter(isShown);
  const texts = new FactTexts(content.ledger.facts, content.publicLines);
  const articles = shown.map((read) => ({
    ...read,
    article: texts.fill(read.article),
    code: texts.fillCode(read.code),
  }));
  const codes = new Map(articles.map(({ article, code }) => [article.path, code]));
  const uses = factUses({ ...content, articles: shown });
  const topicOrder = new Map(content.topics.map(({ id }, index) => [id, index]));
  const inOrder = <Kind extends Article['kind']>(kind: Kind) =>
    articles
      .map(({ article }) => article)
      .filter((article): article is Extract<Article, { kind: Kind }> => article.kind === kind)
      .sort((a, b) => position(a, topicOrder) - position(b, topicOrder) || (a.path < b.path ? -1 : 1));
  return {
    topics: content.topics,
    themes: content.themes,
    guides: inOrder('guide'),
    faqs: inOrder('faq'),
    konbini: inOrder('konbini'),
    channels: inOrder('channel'),
    outcomes: inOrder('outcome'),
    payWords: texts.fill(content.flowTexts.pay.words),
    contactWords: texts.fill(content.flowTexts.contact.words),
    contactResult: texts.fill(content.flowTexts.contactResult.words),
    messageWords: texts.fill(content.flowTexts.messages.words),
    hosts: content.hosts,
    publicLines: content.publicLines,
    facts: content.ledger.facts,
    sources: content.ledger.sources,
    glossary: content.glossary,
    synonyms: content.synonyms,
    hints: content.hints,
    factFiles: new Map([...content.ledger.locations].map(([id, { file }]) => [id, file])),
    articles,
    usesOf: (fact) => uses.get(fact) ?? [],
    termsOf: (article) => {
      const ids = articles.find((read) => read.article.path === article.path)?.terms ?? [];
      return content.glossary.filter(({ id }) => ids.includes(id));
    },
    codeOf: (article) => codes.get(article.path) ?? '',
    content: checked,
    problems: sortProblems(checked.problems),
  };
}

function position(article: Article, topicOrder: ReadonlyMap<string, number>): number {
  const topic = 'topic' in article ? (topicOrder.get(article.topic) ?? 0) : 0;
  return topic * 10_000 + article.order;
}
