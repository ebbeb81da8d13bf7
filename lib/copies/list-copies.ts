import { pickerFlow } from '#lib/channels/index.ts';
import { escaped } from '#lib/content/index.ts';
import { factGroups, formatValue, statuses, valueText } from '#lib/facts/index.ts';
import { addressOf, type Flow, type FlowWords, resolve } from '#lib/flows/index.ts';
import type { Topic } from '#lib/guides/index.ts';
import { formatDay } from '#lib/ja/index.ts';
import {
  type Change,
  desksByAudience,
  guidesForAnyStore,
  payWays,
  type Site,
  topicsByTheme,
  troublesByTheme,
} from '#lib/site/index.ts';
import { composerWords, listingWords } from '#lib/words/index.ts';
import { copyPath, foot, linkBlock, listOf, whole } from './blocks.ts';
import { changeSentence, changesByDay } from './changes.ts';
import { hoursOf } from './panels.ts';

/** The pages that list other pages, as Markdown, by the addresses of the copies. Of the wizard and the picker, their first questions. */
export function listCopies(site: Site): ReadonlyMap<string, string> {
  const { guides, faqs, topics } = site;
  const questions = faqs.map((faq) => ({ ...faq, title: faq.question, answer: faq.short }));
  const pages: readonly (readonly [path: string, title: string, blocks: readonly string[]])[] = [
    ['/guides', listingWords.guides.title, [listingWords.guides.summary, ...byTheme(site, guides, '/guides')]],
    ['/faq', listingWords.faq.title, [listingWords.faq.summary, ...byTheme(site, questions, '/faq')]],
    ...topics.map((topic) => topicPage(topic, guides, questions)),
    ...topics
      .map((topic) => [topic, questions.filter((each) => each.topic === topic.id)] as const)
      .filter(([, own]) => own.length > 0)
      .map(([{ id, title }, own]) => {
        const guideLink = `[${listingWords.guides.title}](/guides/${id})`;
        return [`/faq/${id}`, `${listingWords.faq.title}：${title}`, [guideLink, lines(own)]] as const;
      }),
    ['/trouble', listingWords.trouble.title, [listingWords.trouble.summary, ...troubles(site)]],
    ['/konbini', listingWords.konbini.title, [listingWords.konbini.summary, ...stores(site)]],
    ['/contact', listingWords.contact.title, [listingWords.contact.summary, ...desks(site)]],
    ['/facts', listingWords.facts.title, [listingWords.facts.summary, ...ledger(site)]],
    ...(site.payWords === undefined ? [] : [firstQuestion(payWays, site.payWords)]),
    ...(site.contactWords === undefined ? [] : [firstQuestion(pickerFlow, site.contactWords)]),
  ];
  return new Map(
    pages.map(([path, title, blocks]) => [
      copyPath(path),
      whole(site, path, [`# ${escaped(title)}`, ...blocks, ...foot(path)]),
    ]),
  );
}

/** The page of what changed, as Markdown, with all changes of a day. */
export function changesCopy(site: Site, changes: readonly Change[]): string {
  const { title, summary, readings: heading } = listingWords.changes;
  const sentences = (of: readonly Change[]) =>
    of.map((change) => ({ path: change.path, title: change.title, answer: changeSentence(change) }));
  const days = changesByDay(changes).flatMap(({ day, readings, others }) => [
    `## ${formatDay(day)}`,
    ...(readings.length === 0 ? [] : [`### ${heading}`, lines(sentences(readings))]),
    lines(sentences(others)),
  ]);
  return whole(site, '/changes', [`# ${title}`, summary, ...days, ...foot('/changes')]);
}

interface Listed {
  readonly path: string;
  readonly title: string;
  readonly answer: string;
}

type OfTopic = Listed & { readonly topic: string };

/** Links with what their pages answer. */
function lines(items: readonly Listed[]): string {
  return listOf(items.map(({ path, title, answer }) => `[${escaped(title)}](${path})：${escaped(answer)}`));
}

function byTheme(site: Site, items: readonly OfTopic[], base: string): string[] {
  return topicsByTheme(site).flatMap(({ title, items: topics }) => {
    const present = topics
      .map((topic) => ({ ...topic, own: items.filter((item) => item.topic === topic.id) }))
      .filter(({ own }) => own.length > 0);
    const blocks = present.flatMap(({ id, title: name, summary, own }) => [
      `### [${escaped(name)}](${base}/${id})`,
      escaped(summary),
      lines(own),
    ]);
    return blocks.length === 0 ? [] : [`## ${escaped(title)}`, ...blocks];
  });
}

function topicPage({ id, title, summary }: Topic, guides: readonly OfTopic[], questions: readonly OfTopic[]) {
  const own = questions.filter(({ topic }) => topic === id);
  const blocks = [
    escaped(summary),
    `## ${listingWords.guides.title}`,
    lines(guides.filter(({ topic }) => topic === id)),
    ...(own.length === 0 ? [] : [`## ${listingWords.faq.title}`, lines(own)]),
  ];
  return [`/guides/${id}`, title, blocks] as const;
}

function troubles(site: Site): string[] {
  return troublesByTheme(site).map(({ title, items }) => linkBlock(escaped(title), items));
}

function stores(site: Site): string[] {
  const { anyStore, register } = listingWords.konbini;
  const chains = site.konbini.map(({ path, name, counter, number }) => ({
    path,
    title: name,
    answer: `${counter.at === 'terminal' ? counter.terminal : register}・${valueText(site.facts, number.digits)}`,
  }));
  return [lines(chains), linkBlock(anyStore, guidesForAnyStore(site))];
}

function desks(site: Site): string[] {
  const { buyers, sellers } = desksByAudience(site);
  const named = (channels: typeof buyers) =>
    channels.map((channel) => ({
      path: channel.path,
      title: channel.name,
      answer: `${channel.answer}（${hoursOf(channel, site.facts).join('／')}）`,
    }));
  const { contactWords, messageWords } = site;
  const picker = contactWords === undefined ? [] : [answers(pickerFlow, contactWords)];
  const { title, lead: answer } = composerWords;
  const composer = messageWords === undefined ? [] : [{ path: '/contact/message', title, answer }];
  return [
    ...picker,
    lines(composer),
    `## ${listingWords.contact.all}`,
    ...section(listingWords.contact.buyers, named(buyers)),
    ...section(listingWords.contact.sellers, named(sellers)),
  ];
}

function section(title: string, items: readonly Listed[]): string[] {
  return items.length === 0 ? [] : [`### ${title}`, lines(items)];
}

function ledger({ facts }: Site): string[] {
  const { groups } = listingWords.facts;
  return factGroups(facts, Object.keys(groups)).flatMap(({ id, facts: own }) => [
    `## ${groups[id] ?? id}`,
    lines(
      own.map((fact) => ({
        path: `/facts/${fact.id}`,
        title: fact.question,
        answer: `${formatValue(fact)}（${statuses[fact.status]}）`,
      })),
    ),
  ]);
}

function firstQuestion(flow: Flow, words: FlowWords) {
  return [flow.path, words.title, [escaped(words.lead), answers(flow, words)]] as const;
}

/** The first question of a flow, each answer with the address of what follows. */
function answers(flow: Flow, { questions }: FlowWords): string {
  const asked = questions[flow.start];
  const links = Object.entries(asked?.answers ?? {}).map(([answer, { label: title }]) => {
    const given = new Map([[flow.start, [answer]]]);
    return { path: addressOf(flow, resolve(flow, given, '').id, given), title };
  });
  return asked === undefined ? '' : linkBlock(escaped(asked.ask), links);
}
