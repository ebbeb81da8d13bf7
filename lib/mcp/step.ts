import type { z } from 'zod';
import type { flowModel, questionModel } from '#lib/api/index.ts';
import type { Fault } from '#lib/flows/client.ts';
import { addressOf, addressOfPosition, type Flow, type Given, type Position, publicPart } from '#lib/flows/index.ts';

type Told = z.output<typeof flowModel>;
type Asked = Omit<z.output<typeof questionModel>, 'edges'>;

/** Where replies have brought somebody, in the words of the flow. */
export interface Step {
  readonly at: 'question' | 'outcome';
  readonly url: string;
  readonly told: { question: string; ask: string; replies: string[] }[];
  readonly question?: Asked;
  readonly fault?: string;
}

/** A place in a flow on a day in Japan, with what was replied. */
export interface Place {
  readonly flow: Flow;
  readonly position: Position;
  readonly given: Given;
  readonly today: string;
}

/**
 * Tells a place in a flow. What was typed, a sum or a day, is neither told nor in the address: the page asks for it once
 * more.
 */
export function stepAt({ flow, position, given, today }: Place, { questions }: Told): Step {
  const asked = questions.find(({ id }) => id === position.id);
  return {
    at: position.at,
    url: addressOfPosition(flow, { position, given, today }, (node, replies) =>
      addressOf(flow, node, publicPart(flow, replies)),
    ),
    told: position.trail.map(({ question: id, reply }) => {
      const said = questions.find((each) => each.id === id);
      const names = reply.kind === 'answers' ? reply.answers : [];
      return {
        question: id,
        ask: said?.ask ?? id,
        replies: names.map((name) => said?.answers.find((answer) => answer.id === name)?.label ?? name),
      };
    }),
    ...(position.at === 'question' && asked !== undefined && { question: withoutEdges(asked) }),
    ...(position.at === 'question' && position.fault !== undefined && { fault: faults[position.fault.fault] }),
  };
}

function withoutEdges({ edges: _, ...question }: Told['questions'][number]): Asked {
  return question;
}

const faults: Record<Fault, string> = {
  alone: '「どれでもない」「分からない」は、ほかの答えと一緒にはえらべません。',
  'no-yen': '金額は、円の整数で書いてください。',
  'yen-range': '金額は、1円から1,000万円までで書いてください。',
  'no-day': '日付は、2026-11-21 の形で書いてください。',
  'day-to-come': '今日より先の日付です。メールが届いた日を書いてください。',
  'day-long-ago': '1年より前の日付です。メールが届いた日を書いてください。',
};
