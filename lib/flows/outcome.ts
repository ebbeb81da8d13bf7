import { z } from 'zod';
import {
  type ArticleKind,
  articleFields,
  askedFields,
  type Body,
  fewReaders,
  nearest,
  oneOf,
  partPath,
  sitePath,
  strictRecord,
  textLine,
  withoutRepeats,
} from '#lib/content/index.ts';

/** What an outcome can compute or show besides its text. */
const panels = {
  parts: '当てはまるものを全部並べる',
  split: '合計を上限以下に分ける計算',
  counter: 'お店での払い方と店頭カード',
  deadline: '番号が届いた日から数えた期限',
  stages: '段階の一覧',
} as const;

const procedureFix = 'procedures には /guides/checkout/order#pc の形で、手順の住所を並べてください。';
const nextFix = 'next に、次にすることを「- { stage: number, label: 番号をさがす }」の形で並べてください。';
const wayFix = 'ways に、だれにも問い合わせずに解決できるページの住所を [/guides/number/find] の形で並べてください。';
const toldFix = 'told に、content/messages.yaml の、その用件の situations の id を [rejected] の形で書いてください。';
const label = textLine('label に、次にすることを動詞で終わる形で書いてください（例：番号をさがす）。');

/** The names that outcomes of a flow may refer to. */
export interface OutcomeNames {
  readonly outcomes: readonly string[];
  /** The answers of the flow's first question that are stages. */
  readonly stages: readonly string[];
  /** Where code lists the outcomes. Example: `lib/pay/pay-flow.ts の payOutcomes`. */
  readonly listedIn: string;
}

function nameOf(names: readonly string[], wanted: string) {
  return z.enum(names, {
    error: ({ input }) => {
      const near = typeof input === 'string' ? nearest(input, names) : undefined;
      return near === undefined ? wanted : `もしかして「${near}」ですか。${wanted}`;
    },
  });
}

/** The front matter of `content/flows/<flow>/<outcome>.mdx`. */
export function outcomeSchema({ outcomes, stages }: Omit<OutcomeNames, 'listedIn'>) {
  return strictRecord({
    /** What the reader reads first. Example: `このままで、コンビニで払えます`. */
    title: textLine('title に、結果をひとことで書いてください（例：このままで、コンビニで払えます）。'),
    /** What to do now, in one or two sentences. */
    answer: textLine('answer に、いまどうすればよいかを1〜2文で書いてください。'),
    /** Whether today is the last day for it. The title is then shown in amber. */
    urgent: z
      .boolean({ error: 'urgent は、今日のうちにすることなら true です。' })
      .describe('今日のうちにすることか。')
      .default(false),
    /** The topic of the message composer with which a reader tells Amazon of it. Example: `konbini`. */
    message: textLine('message に、content/messages.yaml の topics の id を書いてください（例：konbini）。').optional(),
    /** What is known here, as `situations` of that topic. Example: `[rejected]`. */
    told: withoutRepeats(z.array(textLine(toldFix), { error: toldFix }))
      .describe('ここまでで分かっていること。用件の situations の id。')
      .default([]),
    /** What is computed or shown besides the text. */
    panel: oneOf(panels).describe('文のほかに、計算したり並べたりするもの。').optional(),
    /** The chain whose counter is shown with `panel: counter`. Example: `lawson`. */
    chain: textLine('chain に lawson のようなチェーンの名前を書いてください。').optional(),
    /** Procedures of other pages that are shown here in full. Example: `[/guides/checkout/order#pc]`. */
    procedures: withoutRepeats(z.array(partPath(procedureFix), { error: procedureFix }))
      .describe('ここにそのまま出す、ほかのページの手順の住所。')
      .default([]),
    /** What to do next in the same flow: another stage, or another outcome. */
    next: z
      .array(
        z.union(
          [
            strictRecord({ stage: nameOf(stages, `stage は ${stages.join(' / ')} のどれかです。`), label }),
            strictRecord({
              outcome: nameOf(outcomes, `outcome は、結果のファイルの名前です（例：${outcomes[0]}）。`),
              label,
            }),
          ],
          { error: nextFix },
        ),
        { error: nextFix },
      )
      .min(1, { error: nextFix })
      .describe('同じ流れの中で、次にすること。'),
    /** Pages that help without contacting anybody. Example: `[/guides/number/find]`. */
    ways: withoutRepeats(
      z
        .array(
          sitePath(wayFix).refine((path) => !/^\/(?:guides\/)?contact(?:\/|$)/.test(path), {
            error: `問い合わせのページです。${wayFix}`,
          }),
          { error: wayFix },
        )
        .min(1, { error: wayFix }),
    ).describe('だれにも問い合わせずに解決できるページの住所。'),
    audience: fewReaders,
    ...articleFields,
    ...askedFields,
  });
}

/** The parsed front matter of an outcome. */
export type OutcomeFront = z.output<ReturnType<typeof outcomeSchema>>;

/** The end of a flow: what to do now, with everything needed for it. */
export interface Outcome extends OutcomeFront {
  readonly kind: 'outcome';
  readonly id: string;
  readonly path: `/${string}`;
  readonly body: Body;
}

/** How the outcomes of the flow at a path are parsed. */
export function outcomeKind(path: `/${string}`, names: OutcomeNames): ArticleKind<OutcomeFront, Outcome> {
  return {
    frontSchema: outcomeSchema(names),
    check: (id, _, report) => {
      if (names.outcomes.includes(id)) return;
      report(
        { line: 1, column: 1 },
        'file-place',
        `「${id}」という結果は、流れ ${path} にありません。`,
        `ファイル名を ${names.outcomes.join(' / ')} のどれかにするか、新しい結果なら、${names.listedIn} に「'${id}',」の行を足し、next にそこへ進む道を書いてください。`,
      );
    },
    build: (id, front, body) => ({ ...front, kind: 'outcome', id, path: `${path}/${id}`, body }),
  };
}

/** Whether an outcome gives its reader steps to follow. */
export function hasSteps({ body, procedures, panel }: Outcome): boolean {
  return (
    body.procedures.length > 0 ||
    procedures.length > 0 ||
    panel === 'counter' ||
    panel === 'parts' ||
    panel === 'stages'
  );
}
