import { z } from 'zod';
import {
  addressModel,
  channelModel,
  factModel,
  factPageModel,
  faqModel,
  guideModel,
  konbiniModel,
  linkModel,
  outcomeModel,
  procedureModel,
  questionModel,
  searchModel,
  sourceModel,
} from '#lib/api/index.ts';
import { methods } from '#lib/channels/index.ts';

/*
 * What the tools answer, made of the models of the JSON API. The Markdown of a page is the text of an answer, so it is not in
 * the data once more, and neither are the sections, whose words are in `text`.
 */
const said = { markdown: true, sections: true } as const;

const text = z.string();
const texts = z.array(text);
const address = addressModel;
const facts = z.array(factModel).describe('よりどころの事実。値、出典のそろい方、だれが何と言っているか。');
const sources = z.array(sourceModel).describe('その事実の出典。');

/** A fact that one should not state without its doubt. */
const doubtModel = factModel
  .pick({ id: true, url: true, question: true, valueText: true, status: true, statusText: true })
  .describe('出典がそろっていない事実。引用するときは、そのことも伝えてください。');

export const foundModel = searchModel.omit({ tookMs: true, results: true }).extend({
  results: z.array(searchModel.shape.results.element.omit({ score: true })),
  doubts: z.array(doubtModel).describe('見つかった事実のうち、出典がそろっていないもの。'),
});

/** The end of a flow, as a page. What its conditions add is told by the wizard. */
export const outcomeOfFlow = outcomeModel.omit({ parts: true, facts: true }).extend({ facts, sources });

export const pageModel = z.strictObject({
  page: z.discriminatedUnion('kind', [
    guideModel.omit(said),
    faqModel.omit(said),
    konbiniModel.omit(said),
    channelModel.omit(said),
    outcomeOfFlow.extend({ kind: z.literal('outcome') }),
  ]),
});

export const factAnswerModel = factPageModel.omit({ markdown: true });

export const storesModel = z.strictObject({
  konbini: z.array(
    konbiniModel
      .pick({ id: true, url: true, name: true, title: true, answer: true, checkedOn: true, minutes: true })
      .extend(konbiniModel.pick({ number: true, counter: true, means: true, fee: true }).shape)
      .extend({ doubts: z.array(doubtModel) }),
  ),
  sources,
});

const askedModel = questionModel.omit({ edges: true });

const step = {
  at: z.enum(['question', 'outcome']).describe('次の質問か、行き着いた案内か。'),
  url: address,
  told: z.array(z.strictObject({ question: text, ask: text, replies: texts })).describe('ここまでの返事。'),
  question: askedModel.optional().describe('次にたずねること。answers の id を replies に足して、もう一度呼びます。'),
  fault: text.optional().describe('返事を直すところ。'),
};

export const wizardModel = z.strictObject({
  ...step,
  outcome: outcomeOfFlow.optional(),
  parts: z.array(outcomeOfFlow).describe('当てはまる案内が、ほかにもあるとき。'),
});

const time = z.string().describe('日本の時刻。例 09:00');

const wayModel = z.strictObject({
  by: z.enum(Object.keys(methods) as (keyof typeof methods)[]),
  state: z
    .enum(['open', 'probably', 'perhaps', 'closed', 'unknown'])
    .describe('その時刻に受け付けているか。probably：見込み、perhaps：案内によって違う。'),
  stateText: text.describe('同じことを言葉で。確かでないわけも。'),
  hours: z.array(z.strictObject({ from: time, to: time })).describe('その日の時間。'),
  next: z.iso.datetime({ offset: true }).optional().describe('次に開くと見込む時刻。'),
  hoursFacts: texts.describe('時間の事実の id。facts にあります。'),
});

export const pickedModel = z.strictObject({
  ...step,
  asOf: z.iso.datetime({ offset: true }).describe('開いているかを見た時刻（日本時間）。'),
  actions: z
    .array(z.strictObject({ whom: text, where: text, text, url: address }))
    .describe('窓口より先にすること。お金や乗っ取りの危険があるとき。'),
  desks: z.array(
    z.strictObject({
      id: text,
      url: address,
      name: text,
      answer: text,
      ways: z.array(wayModel).describe('合う順の方法。'),
      strengths: texts,
      weaknesses: texts,
    }),
  ),
  help: z.array(linkModel.omit({ kind: true })).describe('だれにも問い合わせずに読めるページ。'),
  prepare: texts.describe('手元に用意するもの。'),
  excluded: z
    .array(z.strictObject({ id: text, by: text.optional(), why: text }))
    .describe('出さない窓口と、そのわけ。'),
  facts,
  sources,
});

/** What stands in several places of the answers, by the names under which the list of tools tells it once. */
export const sharedModels = {
  Fact: factModel,
  Facts: guideModel.shape.facts,
  Doubt: doubtModel,
  Source: sourceModel,
  Sources: guideModel.shape.sources,
  Procedure: procedureModel,
  Procedures: guideModel.shape.procedures,
  Link: linkModel,
  Links: guideModel.shape.related,
  Outcome: outcomeOfFlow,
};
