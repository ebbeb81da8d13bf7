import type { ShownComment } from '#components/insights/comment-list.tsx';
import type { Table } from '#components/insights/table.tsx';
import { insightsWords } from '#components/insights/words.ts';
import type { Insights } from '#lib/insights/index.ts';
import { dayInJapan, timeInJapan } from '#lib/ja/index.ts';

const words = insightsWords.comments;
type Comments = Extract<Insights, { at: 'comments' }>;

/** The comments as they are shown. */
export function shownComments({ comments }: Comments, titles: ReadonlyMap<string, string>): ShownComment[] {
  return comments.map(({ id, at, page, lang, helpful, reason, word, comment, done_at: doneAt, note }) => ({
    id,
    at: momentOf(at),
    page,
    title: titles.get(page) ?? page,
    isHelpful: helpful === 1,
    reason: reason === null ? undefined : insightsWords.votes.reasons[reason],
    word: word ?? undefined,
    comment,
    lang,
    doneOn: doneAt === null ? undefined : dayInJapan(new Date(doneAt)),
    note: note ?? '',
  }));
}

/** The comments as a table. */
export function commentTable(shown: readonly ShownComment[]): Table {
  return {
    name: insightsWords.pages.comments,
    heads: [
      words.at,
      insightsWords.votes.page,
      words.lang,
      words.vote,
      words.reason,
      words.word,
      words.comment,
      words.note,
      words.state,
    ],
    rows: shown.map(({ at, page, lang, isHelpful, reason = '', word = '', comment, note, doneOn = '' }) => [
      at,
      page,
      lang,
      isHelpful ? words.helpful.yes : words.helpful.no,
      reason,
      word,
      comment,
      note,
      doneOn,
    ]),
  };
}

function momentOf(at: number): string {
  const { day, minute } = timeInJapan(new Date(at));
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
