import type { z } from 'zod';
import type { Channel, Shift } from '#lib/channels/index.ts';
import type { Procedure, Step } from '#lib/content/index.ts';
import { copyPath, type PageArticle } from '#lib/copies/index.ts';
import { formatValue, valueText } from '#lib/facts/index.ts';
import type { Faq } from '#lib/faqs/index.ts';
import type { Guide } from '#lib/guides/index.ts';
import type { Konbini } from '#lib/konbini/index.ts';
import { desksOf, factsOf, type Site, titleOf } from '#lib/site/index.ts';
import { factView, linksTo, sourcesOf } from './fact-view.ts';
import type { Link } from './link.ts';
import type { channelModel, faqModel, guideModel, konbiniModel, procedureModel } from './models.ts';

/** The folder of each kind of article in the addresses of this API. */
export const folders = { guide: 'guides', faq: 'faqs', konbini: 'konbini', channel: 'channels' } as const;

/** The path of an article below the version of the API. */
export function apiPath({ kind, id }: PageArticle): string {
  return `${folders[kind]}/${id}`;
}

/** An article as a list tells of it. */
function entryOf(article: PageArticle, link: Link) {
  const { id, path, checkedOn, reviewBy } = article;
  return {
    id,
    url: link(path),
    markdownUrl: link(copyPath(path)),
    apiUrl: link(`/api/v1/${apiPath(article)}`),
    title: titleOf(article),
    answer: article.kind === 'faq' ? article.short : article.answer,
    checkedOn,
    reviewBy,
  };
}

export function guideEntry(guide: Guide, link: Link) {
  const { topic, audience, minutes } = guide;
  return { ...entryOf(guide, link), topic, audience, minutes };
}

export function faqEntry(faq: Faq, link: Link) {
  return { ...entryOf(faq, link), topic: faq.topic };
}

export function konbiniEntry(konbini: Konbini, link: Link) {
  const { name, minutes } = konbini;
  return { ...entryOf(konbini, link), name, minutes };
}

export function channelEntry(channel: Channel, link: Link) {
  const { name, audience } = channel;
  return { ...entryOf(channel, link), name, audience };
}

/** What is needed to tell a whole article. */
export interface Telling {
  readonly site: Site;
  readonly link: Link;
  /** The Markdown copy of a page. */
  readonly copyOf: (article: PageArticle) => string;
}

export function guidePage(guide: Guide, telling: Telling): z.output<typeof guideModel> {
  return { kind: 'guide', ...guideEntry(guide, telling.link), ...wholeOf(guide, telling) };
}

export function faqPage(faq: Faq, telling: Telling): z.output<typeof faqModel> {
  return { kind: 'faq', ...faqEntry(faq, telling.link), ...wholeOf(faq, telling) };
}

export function konbiniPage(konbini: Konbini, telling: Telling): z.output<typeof konbiniModel> {
  const { number, counter, means, fee } = konbini;
  const { facts } = telling.site;
  return {
    kind: 'konbini',
    ...konbiniEntry(konbini, telling.link),
    number: { name: number.name, digits: valueText(facts, number.digits) },
    counter,
    means,
    fee: valueText(facts, fee),
    ...wholeOf(konbini, telling),
  };
}

export function channelPage(channel: Channel, telling: Telling): z.output<typeof channelModel> {
  const { signIn, record, attachments, wait, needs, strengths, limits, settles, cannotSettle } = channel;
  const languages = telling.site.facts.find(({ id }) => id === channel.languages);
  return {
    kind: 'channel',
    ...channelEntry(channel, telling.link),
    methods: methodsOf(channel, telling.site),
    ...(languages !== undefined && { languages: formatValue(languages) }),
    ...{ signIn, record, attachments, wait, needs, strengths, limits, settles, cannotSettle },
    ...wholeOf(channel, telling),
  };
}

function methodsOf({ id }: Channel, site: Site) {
  const { methods = [] } = desksOf(site).find((desk) => desk.id === id) ?? {};
  return methods.map(({ by, hours }) => ({
    by,
    hours: hours.is,
    shifts: hours.is === 'known' ? hours.shifts.map(shiftView) : [],
  }));
}

function shiftView({ fact, status, days, reading }: Shift) {
  return { fact, status, days: [...days], from: clock(reading.from), to: clock(reading.to) };
}

/** A minute of a day as `09:00`. */
function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** A procedure of the page at a path. */
export function procedureView(procedure: Procedure, path: string, link: Link): z.output<typeof procedureModel> {
  const { id, title, device, audience, before, steps, result } = procedure;
  return {
    id,
    url: link(`${path}#${id}`),
    title,
    device,
    ...(audience !== undefined && { audience }),
    before: [...before],
    steps: steps.map((step) => stepView(step, path, link)),
    result,
  };
}

function stepView({ id, action, labels, substeps, notes, warnings }: Step, path: string, link: Link) {
  return {
    id,
    url: link(`${path}#${id}`),
    action,
    labels: [...labels],
    substeps: [...substeps],
    notes: [...notes],
    warnings: [...warnings],
  };
}

function wholeOf(article: PageArticle, { site, link, copyOf }: Telling) {
  const { path, body, related } = article;
  const { lead, parts } = body.text;
  const { basis } = factsOf(site, article);
  const procedures = article.kind === 'guide' ? article.procedures : body.procedures;
  return {
    text: [lead, ...parts.map(({ heading, text }) => `${heading}\n${text}`)].filter((part) => part !== '').join('\n\n'),
    markdown: copyOf(article),
    sections: parts.map(({ id, heading, kind, text }) => ({ id, url: link(`${path}#${id}`), heading, kind, text })),
    procedures: procedures.map((procedure) => procedureView(procedure, path, link)),
    facts: basis.map((fact) => factView(fact, link)),
    sources: sourcesOf(site, basis),
    related: linksTo(site, related, link),
  };
}
