import type { Channel } from '#lib/channels/index.ts';
import type { TextPart } from '#lib/content/index.ts';
import { type Fact, formatValue } from '#lib/facts/index.ts';
import { type Konbini, verdicts } from '#lib/konbini/index.ts';
import type { SearchSection, SectionType } from '#lib/search/index.ts';
import { type Article, FactTexts, lineInFull, type Site } from '#lib/site/index.ts';
import { outcomeAliases, outcomeSections } from './outcome-sections.ts';
import { askedAliases, nearbyPages, pageSection } from './page-section.ts';

/** All sections of the site, in the order in which the site shows them. */
export function searchSections(site: Site): SearchSection[] {
  const { guides, konbini, channels, faqs, outcomes, facts } = site;
  const articles = [...guides, ...konbini, ...channels, ...faqs];
  const aliases = aliasesOf(articles);
  for (const [target, text] of [...topicAliases(site), ...outcomeAliases(site)]) addAlias(aliases, target, text);
  for (const { id, asked } of facts) for (const wording of asked) addAlias(aliases, `/facts/${id}#reading`, wording);
  const lines = site.publicLines.map(lineInFull);
  const drafts = [
    ...articles.flatMap((each) => withoutLines(articleSections(each), lines)),
    ...outcomes.flatMap((each) => outcomeSections(each, site)),
  ];
  const sections = [...new FactTexts(facts).fill(drafts), ...facts.map(factSection)];
  return sections.map((each) => {
    const own = [...(aliases.get(each.url) ?? [])].filter((text) => text !== each.title && text !== each.section);
    return own.length === 0 ? each : { ...each, aliases: own.join('\n') };
  });
}

// The same lines of the state stand on many pages. They are what a page is about only where all of them stand; elsewhere
// they would answer readers who want to talk to Amazon.
function withoutLines(sections: readonly SearchSection[], lines: readonly string[]): SearchSection[] {
  const isAbout = lines.every((line) => sections.some(({ text }) => text.includes(line)));
  if (isAbout) return [...sections];
  return sections.map((each) => ({
    ...each,
    text: lines.reduce((text, line) => text.replaceAll(line, ''), each.text),
  }));
}

/**
 * Collects other wordings for sections: link texts that lead to them, titles that a fact or guide answers, and phrases
 * of readers.
 */
function aliasesOf(articles: readonly Page[]): Map<string, Set<string>> {
  const aliases = new Map<string, Set<string>>();
  for (const [target, text] of articles.flatMap(aliasesIn)) addAlias(aliases, target, text);
  return aliases;
}

function addAlias(aliases: Map<string, Set<string>>, target: string, text: string): void {
  aliases.set(target, (aliases.get(target) ?? new Set()).add(text));
}

const kindTopics = { channel: 'contact', konbini: 'store' } as const;

/**
 * The topic titles under which the site lists each page's own answer. A fact gets the topic of the first article that
 * is based on it.
 */
function* topicAliases({ topics, guides, konbini, channels, faqs }: Site): Generator<Alias> {
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const placed = new Set<string>();
  for (const article of [...guides, ...faqs, ...channels, ...konbini]) {
    const title = titles.get('topic' in article ? article.topic : kindTopics[article.kind]);
    if (title === undefined) continue;
    yield [`${article.path}#answer`, title];
    const [main] = article.facts;
    if (main === undefined || placed.has(main) || !('topic' in article)) continue;
    placed.add(main);
    yield [`/facts/${main}#reading`, title];
  }
}

type Alias = readonly [target: string, text: string];

function aliasesIn(article: Page): Alias[] {
  const title = titleOf(article);
  const links = article.body.text.referrals.map(({ url, text }): Alias => {
    const [path = '', anchor = 'answer'] = url.split('#');
    return [`${path === '' ? article.path : path}#${anchor}`, text];
  });
  const facts = article.facts.slice(0, mainFacts[article.kind]).map((id): Alias => [`/facts/${id}#reading`, title]);
  const [next] = article.kind === 'faq' ? article.related : [];
  return [
    ...links,
    ...askedAliases(article),
    ...facts,
    ...(next === undefined || next.includes('#') ? [] : [[`${next}#answer`, title] as const]),
  ];
}

// How many facts an article is mainly about. Articles list their facts by importance.
const mainFacts = { guide: 1, faq: 2, konbini: 0, channel: 1 } as const satisfies Record<Page['kind'], number>;

function titleOf(article: Page): string {
  return article.kind === 'faq' ? article.question : article.title;
}

/** An article with a page of its own in the navigation. An outcome belongs to a flow instead. */
type Page = Exclude<Article, { kind: 'outcome' }>;

/** The sections of an article: the page's own answer first, then each part. */
function articleSections(article: Page): SearchSection[] {
  const page = article.path;
  const title = titleOf(article);
  const topic = 'topic' in article ? { topic: article.topic } : {};
  const few = fewOf(article);
  const { lead, parts } = article.body.text;
  const answer = pageSection(page, 'answer', {
    type: article.kind,
    title,
    text: [...ownAnswer(article), lead].filter((line) => line !== '').join('\n'),
    nearby: nearbyPages(article.related, article.facts),
    ...few,
    ...topic,
  });
  return [
    answer,
    ...parts.map((part) =>
      pageSection(page, part.id, {
        type: partType(article, part),
        title,
        section: part.heading,
        text: part.text,
        ...topic,
        ...few,
        ...(part.twin !== undefined && { twin: `${page}#${part.twin}` }),
        ...(part.isSignpost && { isSignpost: part.isSignpost }),
      }),
    ),
  ];
}

/** The sellers, companies or members of Prime for whom alone an article is. */
function fewOf(article: Page): Pick<SearchSection, 'few'> {
  if (article.kind === 'konbini') return {};
  const audiences = typeof article.audience === 'object' ? article.audience : [article.audience ?? 'buyer'];
  const [first] = audiences;
  return first === undefined || audiences.includes('buyer') ? {} : { few: first };
}

function partType(article: Page, part: TextPart): SectionType {
  return article.kind === 'guide' && part.kind === 'procedure' ? 'procedure' : article.kind;
}

/** The text in the page header, above the article. */
function ownAnswer(article: Page): string[] {
  switch (article.kind) {
    case 'guide':
      return [article.answer];
    case 'konbini':
      return [article.answer, ...counterLines(article)];
    case 'channel':
      return [article.answer, ...channelLines(article)];
    case 'faq':
      return [];
  }
}

function counterLines({ number, counter, means }: Konbini): string[] {
  const machine = counter.at === 'terminal' ? [counter.terminal, ...counter.aka, counter.slip] : [counter.say];
  const judged = Object.entries(verdicts).flatMap(([verdict, label]) => {
    const names = means.filter((each) => each.verdict === verdict).map(({ name }) => name);
    return names.length === 0 ? [] : [`${label}：${names.join('、')}`];
  });
  return [`${number.name} {{${number.digits}}}`, machine.join('、'), ...judged];
}

// `cannotSettle` is left out: it would send readers to a channel that cannot help them.
function channelLines({ name, needs, strengths, settles }: Channel): string[] {
  return [name, ...settles, ...strengths, ...needs];
}

function factSection(fact: Fact): SearchSection {
  return pageSection(`/facts/${fact.id}`, 'reading', {
    type: 'fact',
    title: fact.question,
    nearby: fact.seeAlso.map((id) => `/facts/${id}`),
    ...(fact.audience !== undefined && { few: fact.audience }),
    text: [fact.reading.sentence, claimedValues(fact), fact.reading.why ?? ''].filter((line) => line !== '').join('\n'),
  });
}

// Readers may search for a value that only one of the sources states.
function claimedValues(fact: Fact): string {
  if (fact.type === 'yes-no' || fact.type === 'text') return '';
  const values = [fact.reading.value, ...fact.claims.flatMap(({ value }) => (value === undefined ? [] : [value]))];
  return [...new Set(values.map((value) => formatValue(fact, value)))].join('、');
}
