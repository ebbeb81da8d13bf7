import { z } from 'zod';
import { flowModel } from '#lib/api/index.ts';
import {
  type Picked,
  pickChannels,
  pickerFlow,
  pickerQuestions,
  pickerReplies,
  type ResultWords,
  skipToResult,
} from '#lib/channels/index.ts';
import { resolve } from '#lib/flows/index.ts';
import { dayInJapan, timeInJapan } from '#lib/ja/index.ts';
import { factsNamed } from './known.ts';
import { pickedModel } from './models.ts';
import type { Reading } from './reading.ts';
import { givenBy, repliesSchema } from './replies.ts';
import { stepAt } from './step.ts';
import { noFlow, ToolFault, tool } from './tool.ts';
import { stateIn } from './words.ts';

type Desk = z.output<typeof pickedModel>['desks'][number];
type Ranked = Picked['ranked'][number];

export const pickerTool = tool({
  name: 'pick_channel',
  title: '窓口をえらぶ',
  description:
    'だれが、何のことで、どれくらい急いでいるかに合う問い合わせの窓口を、合う順に答えます。その時刻に受け付けているか、次にいつ開くか、時間の出典がそろっているかも分かります。返事が足りなければ、次の質問を答えます。会社の電話番号はありません。',
  input: z.object({
    replies: repliesSchema(pickerQuestions)
      .default({})
      .describe('質問の id ごとの返事。who と topic（出品者は matter）と urgency。ほかは、分かれば足します。'),
    skip: z.boolean().default(false).describe('true なら、まだ答えていない質問をとばして、窓口を答えます。'),
    at: z.iso
      .datetime({ offset: true })
      .optional()
      .describe('いつ問い合わせるか。例 2026-12-01T22:30:00+09:00。なければ今。'),
  }),
  output: pickedModel,
  run: async ({ replies, skip, at }, reading) => {
    const { picker } = await reading.prepared();
    if (picker === undefined) throw new ToolFault(noFlow);
    const now = at === undefined ? new Date() : new Date(at);
    const { from, through } = picker.directory.holidays;
    const today = dayInJapan(now);
    if (today < from || today > through) throw new ToolFault(`at は ${from} から ${through} までで書いてください。`);
    const told = flowModel.parse(await reading.answerAt('/api/v1/flows/contact'));
    const given = skip ? skipToResult(givenBy(replies)) : givenBy(replies);
    const position = resolve(pickerFlow, given, today);
    const step = { ...stepAt({ flow: pickerFlow, position, given, today }, told), asOf: inJapan(now) };
    if (position.at === 'question') return { data: { ...step, ...nothing } };
    const picked = pickChannels(picker.directory, pickerReplies(position.trail), now);
    return { data: { ...step, ...(await resultOf(picked, picker.result, reading)) } };
  },
});

const nothing = { actions: [], desks: [], help: [], prepare: [], excluded: [], facts: [], sources: [] };

async function resultOf({ actions, help, ranked, excluded, prepare }: Picked, words: ResultWords, reading: Reading) {
  const desks = ranked.map((each) => deskOf(each, words));
  const pages = await reading.pages();
  return {
    actions: actions.map((id) => {
      const { whom, where, text, to } = words.actions[id];
      return { whom, where, text, url: to };
    }),
    desks,
    help: help.flatMap((url) => {
      const page = pages.find(({ path }) => path === url.split('#', 1)[0]);
      return page === undefined ? [] : [{ url, title: page.title }];
    }),
    prepare: prepare.map((id) => words.prepare[id]),
    excluded: excluded.map(({ desk, by, why }) => ({
      id: desk,
      ...(by !== undefined && { by }),
      why: words.exclusions[why],
    })),
    ...(await factsNamed(
      desks.flatMap(({ ways }) => ways.flatMap(({ hoursFacts }) => hoursFacts)),
      reading,
    )),
  };
}

function deskOf({ desk, ways }: Ranked, words: ResultWords): Desk {
  const { id, path, name, answer } = desk;
  const [best] = ways;
  const reasons = (isFor: boolean) =>
    best.reasons.filter(({ weight }) => weight > 0 === isFor).map((reason) => words.reasons[reason.id]);
  return {
    ...{ id, url: path, name, answer },
    ways: ways.map(({ by, state, next }) => ({
      by,
      ...stateIn(state),
      hours: state.is === 'unknown' ? [] : state.today.map(({ from, to }) => ({ from: clock(from), to: clock(to) })),
      ...(next !== undefined && { next: inJapan(next) }),
      hoursFacts: state.is === 'unknown' ? [] : [...state.facts],
    })),
    strengths: reasons(true),
    weaknesses: reasons(false),
  };
}

/** An instant as `2026-12-01T22:30:00+09:00`. */
function inJapan(instant: Date): string {
  const { day, minute } = timeInJapan(instant);
  return `${day}T${clock(minute)}:00+09:00`;
}

/** A minute of a day as `09:00`. */
function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
