import type { DayCounts } from '#components/insights/day-chart.tsx';
import type { SearchGroup } from '#components/insights/search-groups.tsx';
import type { Table } from '#components/insights/table.tsx';
import { insightsWords } from '#components/insights/words.ts';
import { groupAlike, type Insights, mostAlike, type Snippet, snippetsFor } from '#lib/insights/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import type { SearchAnswer } from '#lib/search/index.ts';
import type { Site } from '#lib/site/index.ts';
import { everyDay } from './votes-view.ts';

const words = insightsWords.searches;
type Searches = Extract<Insights, { at: 'searches' }>;
type Find = (query: string) => Pick<SearchAnswer, 'total' | 'results'>;

/** How many groups a page shows: each is searched for again. */
const shown = 25;

/** Failed searches in groups, with whether they find something now. */
export function searchGroups({ terms, wanted }: Searches, site: Site, find: Find): SearchGroup[] {
  return groupAlike(terms, ({ folded }) => folded)
    .map(({ first, others }) => ({ first, others, times: timesOf([first, ...others], wanted.failure) }))
    .sort((a, b) => b.times - a.times)
    .slice(0, shown)
    .map(({ first, others, times }) => {
      const { total, results } = find(first.folded);
      const [best] = results;
      return {
        words: first.folded,
        times,
        others: others.map((each) => ({ words: each.folded, times: each[wanted.failure] })),
        found: total,
        best: best && { title: best.title, url: best.url },
        snippets: snippetsOf(first.folded, site, best?.url),
      };
    });
}

function timesOf(terms: Searches['terms'], failure: 'fruitless' | 'unopened'): number {
  return terms.reduce((sum, term) => sum + term[failure], 0);
}

/** From which likeness on a name may be meant. */
const sameName = 0.4;

function snippetsOf(text: string, { articles, synonyms, topics }: Site, bestUrl: string | undefined): Snippet[] {
  const names = Object.entries(synonyms.names).map(([name, others]) => ({ name, others }));
  const name = mostAlike(text, names, (each) => [each.name, ...each.others]);
  const bestPath = bestUrl?.split('#', 1)[0];
  const answering = articles.find(({ article }) => article.path === bestPath);
  const nearest =
    answering ??
    mostAlike(text, articles, ({ article }) => [
      article.kind === 'faq' ? article.question : article.title,
      ...('asked' in article ? article.asked : []),
    ])?.candidate;
  return snippetsFor(text, {
    name: name !== undefined && name.likeness >= sameName ? name.candidate : undefined,
    article: nearest && { file: nearest.file, asked: 'asked' in nearest.article ? nearest.article.asked : [] },
    topic: nearest !== undefined && 'topic' in nearest.article ? nearest.article.topic : (topics[0]?.id ?? ''),
  });
}

/** The searches of each day by how they ended. */
export function searchChart({ days, wanted, today }: Searches): DayCounts {
  return {
    title: words.chart,
    parts: words.parts,
    days: everyDay(
      days,
      wanted.days,
      today,
      ({ asked, fruitless, unopened }) => [asked - fruitless - unopened, unopened, fruitless],
      [0, 0, 0],
    ),
  };
}

/** The failed words as a table. */
export function termTable({ terms }: Searches): Table {
  return {
    name: insightsWords.pages.searches,
    heads: [words.word, insightsWords.comments.lang, words.asked, words.by.fruitless, words.by.unopened, words.lastAt],
    rows: terms.map(({ folded, lang, asked, fruitless, unopened, last_at: last }) => [
      folded,
      lang,
      asked,
      fruitless,
      unopened,
      dayInJapan(new Date(last)),
    ]),
  };
}
