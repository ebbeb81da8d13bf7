import { type DayCounts, dayTable } from '#components/insights/day-chart.tsx';
import type { Table } from '#components/insights/table.tsx';
import { insightsWords } from '#components/insights/words.ts';
import { addressOf, type Insights, type Share, shareOf } from '#lib/insights/index.ts';
import { daysAfter } from '#lib/ja/index.ts';

const words = insightsWords.votes;
type Votes = Extract<Insights, { at: 'votes' }>;

/** The chart and the table of the votes; of one page when one is asked for. */
export function votesView(
  { pages, days, wanted, today }: Votes,
  titles: ReadonlyMap<string, string>,
): { readonly chart: DayCounts; readonly table: Table; readonly tables: readonly Table[] } {
  const { page, days: span } = wanted;
  const chart = {
    title: page === undefined ? words.chart : words.onePage(titles.get(page) ?? page),
    parts: [words.yes, words.no],
    days: everyDay(days, span, today, ({ yes, no }) => [yes, no], [0, 0]),
  };
  const rows = pages
    .filter((each) => page === undefined || each.page === page)
    .map((each) => ({ ...each, share: shareOf(each.no, each.yes + each.no) }))
    .sort((a, b) => b.share.low - a.share.low || b.no - a.no || (a.page < b.page ? -1 : 1));
  const table = {
    name: insightsWords.pages.votes,
    heads: [words.page, words.share, words.yes, words.no, ...Object.values(words.reasons), words.comments],
    rows: rows.map(({ page: path, share, yes, no, comments, unclear, screen, unsolved, missing, outdated }) => [
      { text: titles.get(path) ?? `${path}${words.gone}`, href: addressOf('votes', { days: span, page: path }) },
      { text: percent(share), share },
      yes,
      no,
      unclear,
      screen,
      unsolved,
      missing,
      outdated,
      comments,
    ]),
  };
  return { chart, table, tables: [table, dayTable(chart)] };
}

/** A share with its interval in words. */
export function percent({ share, low, high }: Share): string {
  const whole = (part: number) => Math.round(part * 100);
  return `${whole(share)}%（${whole(low)}〜${whole(high)}%）`;
}

/** One entry for each day of a span, also for days without any. */
export function everyDay<Row extends { readonly day: string }>(
  rows: readonly Row[],
  span: number,
  today: string,
  countsOf: (row: Row) => readonly number[],
  none: readonly number[],
): DayCounts['days'] {
  const byDay = new Map(rows.map((row) => [row.day, countsOf(row)]));
  return Array.from({ length: span }, (_, index) => daysAfter(today, index + 1 - span)).map((day) => ({
    day,
    counts: byDay.get(day) ?? none,
  }));
}
