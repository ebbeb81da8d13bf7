import type { QuestionWords, TrailEntry } from '#lib/flows/client.ts';
import { formatDay, formatYen } from '#lib/ja/index.ts';

/** A reply in the words of its answer. */
export function replyText(words: QuestionWords | undefined, reply: TrailEntry['reply']): string {
  switch (reply.kind) {
    case 'yen':
      return formatYen(reply.yen);
    case 'day':
      return formatDay(reply.day);
    case 'answers':
      return reply.answers.map((answer) => words?.answers[answer]?.label ?? answer).join('、');
  }
}
