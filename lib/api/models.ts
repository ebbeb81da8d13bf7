import { z } from 'zod';
import { knowns, methods, signIns } from '#lib/channels/index.ts';
import { audiences, devices } from '#lib/content/index.ts';
import { rules, sourceKinds, statuses } from '#lib/facts/index.ts';
import { dayKinds } from '#lib/ja/index.ts';
import { verdicts } from '#lib/konbini/index.ts';
import { sectionTypes } from '#lib/search/index.ts';

/** The names under which models are published. */
export const published = z.registry<{ id: string; description: string }>();

function named<Schema extends z.ZodType>(id: string, description: string, schema: Schema): Schema {
  published.add(schema, { id, description });
  return schema;
}

function oneOf<const Words extends Record<string, string>>(words: Words) {
  const names = Object.keys(words) as (keyof Words & string)[];
  return z.enum(names).describe(names.map((name) => `${name}：${words[name]}`).join('、'));
}

/** An address of this site. */
export const addressModel = z
  .string()
  .describe('住所。サイトの公の住所が決まっていれば https:// から、なければ / から始まります。');
const address = addressModel;
const text = z.string();
const texts = z.array(text);
const checkedOn = z.iso.date().describe('人が最後に出典と照らし合わせた日。');
const reviewBy = z.iso.date().describe('この日までに見直します。');
const markdown = z.string().describe('住所に .md を付けたものと同じMarkdown。');
const value = z.union([z.number(), z.string(), z.array(z.string())]);

export const linkModel = named(
  'Link',
  'ほかのページ。',
  z.strictObject({ url: address, title: text, kind: text.describe('ページの種類。') }),
);

export const sourceModel = named(
  'Source',
  '事実の出典。',
  z.strictObject({
    id: text,
    name: text,
    title: text.optional(),
    publisher: text.optional(),
    kind: oneOf(sourceKinds),
    url: text.optional().describe('出典の住所。当サイトは中身を保証しません。'),
    dated: text.optional().describe('いつのものと分かるか。'),
    weight: z.enum(['A', 'B', 'C']).describe('A：当事者、B：名のある媒体、C：そのほか'),
  }),
);

export const factModel = named(
  'Fact',
  '確かめられること1つ。当サイトの読み方（reading）と、だれが何と言っているか（claims）。',
  z.strictObject({
    id: text,
    url: address,
    question: text.describe('この事実が答える問い。'),
    type: z.enum(['integer', 'time-range', 'choice', 'list', 'yes-no', 'text']),
    unit: text.optional(),
    options: z.record(z.string(), z.string()).optional().describe('choice の値の言葉。'),
    safer: z.union([text, texts]).optional().describe('どちらへ間違うほうが、読む人の損が小さいか。'),
    status: oneOf(statuses),
    statusText: text.describe('出典のそろい方。引用するときは、これも伝えてください。'),
    value: value.describe('当サイトの読み方の値。'),
    valueText: text.describe('同じ値を、単位つきの言葉で。'),
    reading: z.strictObject({
      value,
      rule: oneOf(rules),
      why: text.optional(),
      sentence: text,
    }),
    claims: z.array(
      z.strictObject({
        source: text.describe('sources の id。'),
        value: value.optional(),
        valueText: text.optional(),
        says: text.optional(),
      }),
    ),
    check: text.describe('自分で確かめるところ。'),
    checkedOn,
    reviewBy,
    covers: texts.describe('この事実の一部になった id。'),
    conflicts: texts.describe('食いちがいの控えの番号。'),
    seeAlso: texts.describe('合わせて読むとよい事実の id。'),
    unused: text.optional(),
  }),
);

export const factPageModel = named(
  'FactPage',
  '事実1つと、その出典、使っているページ。',
  z.strictObject({
    ...factModel.shape,
    sources: z.array(sourceModel),
    usedBy: z.array(linkModel),
    markdownUrl: address,
    markdown,
  }),
);

export const factListModel = named(
  'FactList',
  'すべての事実と出典。',
  z.strictObject({ facts: z.array(factModel), sources: z.array(sourceModel) }),
);

const stepModel = named(
  'Step',
  '手順の1つ。',
  z.strictObject({
    id: text,
    url: address,
    action: text.describe('すること。画面の言葉は「」の中。'),
    labels: texts.describe('画面の言葉。'),
    substeps: texts,
    notes: texts,
    warnings: texts,
  }),
);

export const procedureModel = named(
  'Procedure',
  '番号つきの手順。',
  z.strictObject({
    id: text,
    url: address,
    title: text,
    device: oneOf(devices),
    audience: oneOf(audiences).optional(),
    before: texts.describe('始める前にいるもの。'),
    steps: z.array(stepModel),
    result: text.describe('できたら何が見えるか。'),
  }),
);

const sectionModel = named(
  'Section',
  'ページの一部。',
  z.strictObject({ id: text, url: address, heading: text, kind: z.enum(['passage', 'procedure', 'trouble']), text }),
);

const page = {
  id: text,
  url: address,
  markdownUrl: address,
  apiUrl: address,
  title: text,
  answer: text.describe('答えを1〜2文で。'),
  checkedOn,
  reviewBy,
};
const whole = {
  text: text.describe('本文。印のない文字だけ。'),
  markdown,
  sections: z.array(sectionModel),
  procedures: z.array(procedureModel),
  facts: z.array(factModel).describe('このページがよりどころにする事実。'),
  sources: z.array(sourceModel).describe('その事実の出典。'),
  related: z.array(linkModel),
};
const guide = { ...page, topic: text, audience: oneOf(audiences), minutes: z.int() };
const faq = { ...page, topic: text };
const konbini = { ...page, name: text, minutes: z.int() };
const channel = { ...page, name: text, audience: z.array(oneOf(audiences)) };

const guideEntry = named('GuideEntry', '一覧の中のガイド。', z.strictObject(guide));
const faqEntry = named('FaqEntry', '一覧の中のよくある質問。', z.strictObject(faq));
const konbiniEntry = named('KonbiniEntry', '一覧の中のお店。', z.strictObject(konbini));
const channelEntry = named('ChannelEntry', '一覧の中の窓口。', z.strictObject(channel));

export const guideListModel = named('GuideList', 'ガイドの一覧。', z.strictObject({ guides: z.array(guideEntry) }));
export const faqListModel = named('FaqList', 'よくある質問の一覧。', z.strictObject({ faqs: z.array(faqEntry) }));
export const konbiniListModel = named(
  'KonbiniList',
  'お店の一覧。',
  z.strictObject({ konbini: z.array(konbiniEntry) }),
);
export const channelListModel = named(
  'ChannelList',
  '窓口の一覧。',
  z.strictObject({ channels: z.array(channelEntry) }),
);

export const guideModel = named('Guide', 'ガイド。', z.strictObject({ kind: z.literal('guide'), ...guide, ...whole }));
export const faqModel = named('Faq', 'よくある質問。', z.strictObject({ kind: z.literal('faq'), ...faq, ...whole }));

export const konbiniModel = named(
  'Konbini',
  'お店での払い方。',
  z.strictObject({
    kind: z.literal('konbini'),
    ...konbini,
    number: z.strictObject({ name: text.describe('払うときに使う番号の名。'), digits: text.describe('桁数。') }),
    counter: z.discriminatedUnion('at', [
      z.strictObject({
        at: z.literal('terminal'),
        terminal: text.describe('お店の機械の名。'),
        aka: texts,
        confirmationCode: text.optional().describe('番号のあとに聞かれる確認番号。'),
        paths: z.array(z.strictObject({ from: text, labels: texts.describe('押す順の、画面の言葉。') })),
        slip: text.describe('機械から出る紙の名。'),
      }),
      z.strictObject({ at: z.literal('register'), say: text, hand: text }),
    ]),
    means: z.array(z.strictObject({ name: text, verdict: oneOf(verdicts) })),
    fee: text.describe('買う人が払う手数料。'),
    ...whole,
  }),
);

const time = z.string().describe('日本の時刻。例 09:00');

export const channelModel = named(
  'Channel',
  '窓口。会社の電話番号はありません。',
  z.strictObject({
    kind: z.literal('channel'),
    ...channel,
    methods: z.array(
      z.strictObject({
        by: oneOf(methods),
        hours: z.enum(['always', 'known', 'unknown']),
        shifts: z.array(
          z.strictObject({
            fact: text.describe('時間の事実の id。'),
            status: oneOf(statuses),
            days: z.array(z.enum(dayKinds)),
            from: time,
            to: time,
          }),
        ),
      }),
    ),
    languages: text.optional().describe('何語で頼めるか。'),
    signIn: oneOf(signIns),
    record: oneOf(knowns),
    attachments: oneOf(knowns),
    wait: text,
    needs: texts,
    strengths: texts,
    limits: texts,
    settles: texts,
    cannotSettle: texts,
    ...whole,
  }),
);

export const testModel = named(
  'Test',
  '返事についての条件。is：この答えのどれか、over：この金額（円）より多い、daysAgoOver：この日数より前。',
  z.union([
    z.strictObject({ question: text, is: texts }),
    z.strictObject({ question: text, over: z.int() }),
    z.strictObject({ question: text, daysAgoOver: z.int() }),
  ]),
);
const whenModel = z
  .array(z.array(testModel))
  .describe('内側の条件がすべて成り立つ組が1つあれば、成り立ちます。空なら、いつでも。');

export const questionModel = named(
  'Question',
  '質問と、答えのあとに進む道。道は上から順に試します。',
  z.strictObject({
    id: text,
    kind: z.enum(['one', 'several', 'yen', 'day']),
    ask: text,
    hint: text.optional(),
    help: z.strictObject({ url: address, label: text }).optional(),
    isOptional: z.boolean().describe('飛ばしてもよいか。'),
    answers: z.array(z.strictObject({ id: text, label: text, hint: text.optional() })),
    edges: z.array(z.strictObject({ to: text, when: whenModel })),
  }),
);

export const outcomeModel = named(
  'Outcome',
  '道の終わりにある案内。',
  z.strictObject({
    id: text,
    url: address,
    title: text,
    answer: text,
    text,
    procedures: z.array(procedureModel),
    parts: z.array(z.strictObject({ outcome: text, when: whenModel })).describe('条件が成り立てば、中に出る案内。'),
    facts: texts.describe('よりどころの事実の id。'),
    ways: z.array(linkModel).describe('だれにも問い合わせずに読めるページ。'),
  }),
);

export const flowModel = named(
  'Flow',
  '質問をたどる案内。',
  z.strictObject({
    id: text,
    url: address,
    apiUrl: address,
    title: text,
    lead: text,
    start: text.describe('はじめの質問の id。'),
    questions: z.array(questionModel),
    outcomes: z.array(outcomeModel),
  }),
);

export const flowListModel = named(
  'FlowList',
  '質問をたどる案内の一覧。',
  z.strictObject({
    flows: z.array(z.strictObject({ id: text, url: address, apiUrl: address, title: text, lead: text })),
  }),
);

export const searchModel = named(
  'SearchAnswer',
  '検索の結果。',
  z.strictObject({
    query: text.describe('検索した言葉。番号らしいものは空にします。'),
    total: z.int(),
    tookMs: z.number(),
    didYouMean: text.optional(),
    notices: z.array(
      z.strictObject({
        kind: z.enum(['urgent', 'elsewhere', 'language']),
        id: text,
        say: text,
        lang: text.optional(),
      }),
    ),
    results: z.array(
      z.strictObject({
        id: text,
        type: z.enum(sectionTypes),
        title: text,
        section: text.optional(),
        url: address,
        excerpt: text.describe('合ったところを [[ と ]] で囲みます。'),
        score: z.number(),
      }),
    ),
  }),
);

export const indexModel = named(
  'Index',
  'このAPIの入口。',
  z.strictObject({ version: z.literal('v1'), notice: text, openapi: address, lists: z.record(z.string(), address) }),
);

export const problemModel = named(
  'Problem',
  'うまくいかなかったわけ（RFC 9457）。',
  z.object({
    type: text,
    title: text,
    status: z.int(),
    detail: text,
    errors: z.array(z.object({ parameter: text, detail: text })).optional(),
  }),
);
