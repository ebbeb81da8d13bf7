import type { Cell, Table } from '#components/insights/table.tsx';
import { insightsWords } from '#components/insights/words.ts';
import { type Insights, mostAlike } from '#lib/insights/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import type { Site } from '#lib/site/index.ts';
import { pageTitles } from './names.ts';

const words = insightsWords.labels;
type Labels = Extract<Insights, { at: 'labels' }>;

/** What readers saw in place of our labels: a table for each chain, and one for the other pages. */
export function labelTables({ words: reports }: Labels, site: Site): Table[] {
  const { konbini, articles } = site;
  const labelsOf = new Map<string, ReturnType<typeof labelsIn>>(
    articles.map(({ article }) => [article.path, labelsIn(article)]),
  );
  const titles = pageTitles(site);
  const rowsOf = (isThere: (page: string) => boolean) =>
    reports
      .filter(({ page }) => isThere(page))
      .map(({ page, word, times, last_at: last }): Cell[] => {
        const ours = mostAlike(word, labelsOf.get(page) ?? [], ({ label }) => [label])?.candidate;
        return [
          word,
          { text: titles.get(page) ?? page, href: page },
          times,
          ours?.label ?? '',
          ours === undefined ? '' : { text: ours.place, href: `${page}#${ours.anchor}` },
          dayInJapan(new Date(last)),
        ];
      });
  const heads = [words.word, words.page, words.times, words.ours, words.place, words.lastAt];
  const isOfChain = (page: string) => konbini.some(({ path }) => path === page);
  return [
    ...konbini.map(({ path, title }) => ({ name: title, heads, rows: rowsOf((page) => page === path) })),
    { name: words.other, heads, rows: rowsOf((page) => !isOfChain(page)) },
  ].filter(({ rows }) => rows.length > 0);
}

/** The labels of an article's steps, each with the screen on which it is. */
function labelsIn({ body }: Site['articles'][number]['article']) {
  return body.procedures.flatMap(({ title, steps }) =>
    steps.flatMap(({ id, labels }) => labels.map((label) => ({ label, place: title, anchor: id }))),
  );
}
