import type { Channel } from '#lib/channels/index.ts';
import type { TextPart } from '#lib/content/index.ts';
import { type Fact, formatValue } from '#lib/facts/index.ts';
import type { Konbini } from '#lib/konbini/index.ts';
import type { SearchSection, SectionType } from '#lib/search/index.ts';
import type { Article } from './read-content.ts';
import type { Site } from './site.ts';

/** Everything of the site that answers something by itself, in the order in which the site shows it. */
export function searchSections({ guides, konbini, channels, faqs, facts }: Site): SearchSection[] {
  return [...[...guides, ...konbini, ...channels, ...faqs].flatMap(articleSections), ...facts.map(factSection)];
}

/** An article that is a page to come upon; an outcome of a flow is a step of a way. */
type Page = Exclude<Article, { kind: 'outcome' }>;

/** The page's own answer first, then each part of it. */
function articleSections(article: Page): SearchSection[] {
  const page = article.path;
  const title = article.kind === 'faq' ? article.question : article.title;
  const topic = 'topic' in article ? { topic: article.topic } : {};
  const { lead, parts } = article.body.text;
  const answer = section(page, 'answer', {
    type: article.kind,
    title,
    text: [...ownAnswer(article), lead].filter((line) => line !== '').join('\n'),
    ...topic,
  });
  return [
    answer,
    ...parts.map((part) =>
      section(page, part.id, {
        type: partType(article, part),
        title,
        section: part.heading,
        text: part.text,
        ...topic,
        ...(part.twin !== undefined && { twin: `${page}#${part.twin}` }),
      }),
    ),
  ];
}

function section(page: string, anchor: string, rest: Omit<SearchSection, 'id' | 'url' | 'page'>): SearchSection {
  const url = `${page}#${anchor}`;
  return { id: url, url, page, ...rest };
}

function partType(article: Page, part: TextPart): SectionType {
  return article.kind === 'guide' && part.kind === 'procedure' ? 'procedure' : article.kind;
}

/** What the head of the page says, above the article's text. */
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
  const usable = means.filter(({ verdict }) => verdict !== 'no').map(({ name }) => name);
  const others = means.filter(({ verdict }) => verdict === 'no').map(({ name }) => name);
  const machine = counter.at === 'terminal' ? [counter.terminal, ...counter.aka, counter.slip] : [counter.say];
  return [`${number.name} ${number.digits}桁`, machine.join('、'), usable.join('、'), others.join('、')];
}

// What a channel cannot settle would bring those to it who must go elsewhere.
function channelLines({ name, needs, strengths, settles }: Channel): string[] {
  return [name, ...settles, ...strengths, ...needs];
}

function factSection(fact: Fact): SearchSection {
  return section(`/facts/${fact.id}`, 'reading', {
    type: 'fact',
    title: fact.question,
    text: [fact.reading.sentence, claimedValues(fact), fact.reading.why ?? ''].filter((line) => line !== '').join('\n'),
  });
}

// A reader may come with the value that this site does not give.
function claimedValues(fact: Fact): string {
  if (fact.type === 'yes-no' || fact.type === 'text') return '';
  const values = [fact.reading.value, ...fact.claims.map(({ value }) => value)];
  return [...new Set(values.map((value) => formatValue(fact, value)))].join('、');
}
