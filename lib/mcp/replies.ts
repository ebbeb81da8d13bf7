import { z } from 'zod';
import { answersOf, type Question, unsure } from '#lib/flows/index.ts';

/** The largest sum of an order that the wizard reads. */
const mostYen = 10_000_000;

/** What can be replied to the questions of a flow. Every reply may be missing. */
export function repliesSchema(questions: Readonly<Record<string, Question>>) {
  return z.object(
    Object.fromEntries(Object.entries(questions).map(([id, question]) => [id, replySchema(question).optional()])),
  );
}

function replySchema(question: Question) {
  switch (question.kind) {
    case 'one':
      return z.enum(question.answers);
    case 'several':
      return z
        .array(z.enum(answersOf(question)))
        .min(1)
        .max(answersOf(question).length);
    case 'yen':
      return z.union([z.int().min(1).max(mostYen), z.literal(unsure)]).describe('円。分からなければ unsure。');
    case 'day':
      return z.union([z.iso.date(), z.literal(unsure)]).describe('日本の日付。分からなければ unsure。');
  }
}

/** Replies as the texts of an address. */
export function givenBy(replies: Readonly<Record<string, string | number | readonly string[] | undefined>>) {
  return new Map(
    Object.entries(replies).flatMap(([id, reply]) => (reply === undefined ? [] : [[id, textsOf(reply)] as const])),
  );
}

function textsOf(reply: string | number | readonly string[]): readonly string[] {
  return typeof reply === 'object' ? reply : [String(reply)];
}
