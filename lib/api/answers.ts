import { articleCopy, factCopy } from '#lib/copies/index.ts';
import { canonicalUrl, type Site } from '#lib/site/index.ts';
import {
  apiPath,
  channelEntry,
  channelPage,
  faqEntry,
  faqPage,
  folders,
  guideEntry,
  guidePage,
  konbiniEntry,
  konbiniPage,
  type Telling,
} from './article-view.ts';
import { factList, factPage, formerFact, formerFactList } from './fact-view.ts';
import { flowEntry, flowPage, flowsOf } from './flow-view.ts';
import { siteLinks } from './link.ts';
import { openApi } from './openapi.ts';

/** The version of the addresses. It changes when a program that reads the answers would have to change. */
const version = '/api/v1';

/** Where the description of this API is. */
const openApiPath = '/api/openapi.json';

/** Makes the answer at an address. */
type Making = () => unknown;

/**
 * What makes the answer at each address that hangs on the content alone. They are made one by one: a build makes all of
 * them, the development server the one that it is asked for.
 */
export function apiAnswers(site: Site): ReadonlyMap<string, Making> {
  const link = siteLinks();
  const telling: Telling = {
    site,
    link,
    copyOf: (article) => articleCopy(site, article),
  };
  const { guides, faqs, konbini, channels, facts } = site;
  const flows = flowsOf(site);
  const answers: (readonly [path: string, make: Making])[] = [
    ['', () => indexView(link)],
    ['/guides', () => ({ guides: guides.map((guide) => guideEntry(guide, link)) })],
    ['/faqs', () => ({ faqs: faqs.map((faq) => faqEntry(faq, link)) })],
    ['/konbini', () => ({ konbini: konbini.map((each) => konbiniEntry(each, link)) })],
    ['/channels', () => ({ channels: channels.map((channel) => channelEntry(channel, link)) })],
    ['/flows', () => ({ flows: flows.map((flow) => flowEntry(flow, link)) })],
    ['/facts', () => factList(site, link)],
    ...guides.map((guide) => [`/${apiPath(guide)}`, () => guidePage(guide, telling)] as const),
    ...faqs.map((faq) => [`/${apiPath(faq)}`, () => faqPage(faq, telling)] as const),
    ...konbini.map((each) => [`/${apiPath(each)}`, () => konbiniPage(each, telling)] as const),
    ...channels.map((channel) => [`/${apiPath(channel)}`, () => channelPage(channel, telling)] as const),
    ...flows.map((flow) => [`/flows/${flow.id}`, () => flowPage(flow, site, link)] as const),
    ...facts.map((fact) => [`/facts/${fact.id}`, () => factPage(site, fact, factCopy(site, fact), link)] as const),
  ];
  return new Map<string, Making>([
    [openApiPath, () => openApi(canonicalUrl(''))],
    ...answers.map(([path, make]) => [version + path, make] as const),
    ['/api/facts', () => formerFactList(site)],
    ...facts.map((fact) => [`/api/facts/${fact.id}`, () => formerFact(site, fact)] as const),
  ]);
}

/** The same as texts of JSON, for the files of a build. */
export function apiTexts(site: Site): ReadonlyMap<string, string> {
  return new Map([...apiAnswers(site)].map(([path, make]) => [path, JSON.stringify(make())]));
}

function indexView(link: (path: string) => string) {
  const kinds = [...Object.values(folders), 'flows', 'facts'];
  return {
    version: 'v1',
    notice:
      'まどぐちは、Amazonともコンビニ各社とも関係のない、非公式のガイドです。画面やメールの表示と違うときは、画面とメールが正しいと考えてください。',
    openapi: link(openApiPath),
    lists: Object.fromEntries(kinds.map((kind) => [kind, link(`${version}/${kind}`)])),
  };
}
