import { boxWords, waysOn } from '#components/search/box-words.ts';
import { type Run, runsAround, runsOf, wordsMarked } from '#components/search/marks.ts';
import { plainQuery } from '#components/search/plain-query.ts';
import type { Notice, SectionType } from '#lib/search/client.ts';
import { element } from '../element.ts';
import type { BoxAnswer, Offer } from './server-answer.ts';

/** The options of an answer, grouped by type, the group of the best result first. */
export function answerOptions(answer: BoxAnswer, idPrefix: string): Node[] {
  const groups = new Map<SectionType, Offer[]>();
  const words = wordsMarked(answer.results.map(({ excerpt }) => excerpt));
  for (const result of answer.results) groups.set(result.type, [...(groups.get(result.type) ?? []), result]);
  return [...groups].map(([type, results]) =>
    group(
      `${idPrefix}-${type}`,
      boxWords.types[type],
      results.map((result) => resultOption(result, words)),
    ),
  );
}

/** What is told above the options, as texts. */
export function noticeTexts(notices: readonly Notice[]): string[] {
  return notices.map(({ kind, say }) => (kind === 'urgent' ? `${boxWords.urgent}：${say}` : say));
}

/** For a question in another language, the page in English. */
export function noticeOptions(notices: readonly Notice[], idPrefix: string): Node[] {
  const language = notices.find(({ kind }) => kind === 'language');
  if (language === undefined) return [];
  const link = option('/en', element('b', {}, boxWords.english));
  link.lang = 'en';
  link.dataset.asked = language.lang;
  return [group(`${idPrefix}-english`, 'English', [link])];
}

/** The way to the page with all that was found. */
export function allOption({ query, total }: BoxAnswer): Node {
  return queryOption(query, boxWords.allResults(plainQuery(query), total));
}

/** Links for readers who found nothing. */
export function wayOptions(idPrefix: string): Node[] {
  const ways = waysOn.map(({ path, title }) => option(path, element('b', {}, title)));
  return [group(`${idPrefix}-ways`, boxWords.waysOn, ways)];
}

/** Links to the results of earlier searches. */
export function recentOptions(queries: readonly string[], idPrefix: string): Node[] {
  return [
    group(
      `${idPrefix}-recent`,
      boxWords.recent,
      queries.map((query) => queryOption(query, plainQuery(query))),
    ),
  ];
}

function group(id: string, name: string, options: readonly Node[]): Node {
  return element(
    'div',
    { role: 'group', 'aria-labelledby': id },
    element('div', { id, class: 'search-group', role: 'presentation' }, name),
    ...options,
  );
}

function resultOption({ title, section, url, excerpt }: Offer, words: readonly string[]): Node {
  const marked = (text: string) => runsAround(words, text).map(runNode);
  return option(
    url,
    element('b', {}, ...marked(title)),
    ...(section === undefined ? [] : [element('span', {}, ...marked(section))]),
    element('span', { class: 'search-excerpt' }, ...runsOf(excerpt).map(runNode)),
  );
}

function queryOption(query: string, text: string): Node {
  const link = option(`/search?${new URLSearchParams({ q: query })}`, element('span', {}, text));
  link.dataset.query = query;
  return link;
}

// A link, so that it can open in another tab. Arrow keys reach it, so it is not in the tab order.
function option(url: string, ...children: readonly Node[]): HTMLElement {
  return element('a', { href: url, role: 'option', tabindex: '-1', class: 'search-option' }, ...children);
}

function runNode({ text, isMatch }: Run): Node | string {
  return isMatch ? element('mark', {}, text) : text;
}
