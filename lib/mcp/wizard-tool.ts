import { z } from 'zod';
import { flowModel } from '#lib/api/index.ts';
import { resolve } from '#lib/flows/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import { payFlow, payQuestions } from '#lib/pay/index.ts';
import { outcomeWithFacts } from './known.ts';
import { wizardModel } from './models.ts';
import { givenBy, repliesSchema } from './replies.ts';
import { stepAt } from './step.ts';
import { noFlow, ToolFault, tool } from './tool.ts';

export const wizardTool = tool({
  name: 'pay_wizard',
  title: '払い方の案内をたどる',
  description:
    'コンビニで払えるかから、払ったあとまで、質問に答えて進む案内です。返事をまとめて渡すと、次の質問か、行き着いた案内（手順、事実、出典）を答えます。はじめは replies を空にします。お支払い番号や注文番号は要りません。',
  input: z.object({
    replies: repliesSchema(payQuestions).default({}).describe('質問の id ごとの返事。はじめの質問は stage です。'),
  }),
  output: wizardModel,
  run: async ({ replies }, reading) => {
    const { figures } = await reading.prepared();
    if (figures === undefined) throw new ToolFault(noFlow);
    const told = flowModel.parse(await reading.answerAt('/api/v1/flows/pay'));
    const flow = payFlow(figures);
    const [given, today] = [givenBy(replies), dayInJapan(new Date())];
    const position = resolve(flow, given, today);
    const step = stepAt({ flow, position, given, today }, told);
    if (position.at === 'question') return { data: { ...step, parts: [] } };
    const ends = told.outcomes.filter(({ id }) => id === position.id || position.parts.includes(id));
    const [outcome, ...parts] = await Promise.all(
      [...ends]
        .sort((a, b) => Number(b.id === position.id) - Number(a.id === position.id))
        .map((end) => outcomeWithFacts(end, reading)),
    );
    return { data: { ...step, ...(outcome !== undefined && { outcome }), parts } };
  },
});
