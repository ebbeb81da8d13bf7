import { knowns, methods, signIns } from '#lib/channels/index.ts';
import { audiences } from '#lib/content/index.ts';
import { rules, statuses } from '#lib/facts/index.ts';
import { daysAfter } from '#lib/ja/index.ts';
import { verdicts } from '#lib/konbini/index.ts';

/** A starting file for an author: its path, its text and what to do next. */
export interface NewFile {
  /** Path from the project's root. */
  readonly file: string;
  readonly text: string;
  readonly next: readonly string[];
  /** The text that the file has now, when it is added to. Otherwise there must be no such file. */
  readonly before?: string;
}

/** What is known about an article before its author writes it. */
export interface ArticleStart {
  /** `<topic>/<name>`; a channel has no topic. */
  readonly id: string;
  readonly order: number;
  /** A fact of the ledger; an article needs at least one. */
  readonly fact: string;
  /** The day in Japan, as `2026-11-21`. */
  readonly today: string;
}

/** What is known about a fact before its author writes it. */
export interface FactStart {
  /** `<group>.<name>`. */
  readonly id: string;
  /** A source from `sources.yaml`. */
  readonly source: string;
  /** The day in Japan, as `2026-11-21`. */
  readonly today: string;
}

const daysUntilReview = 90;

/** The text of a guide that is a valid draft as it stands and tells its author what to put where. */
export function startingGuide(start: ArticleStart): string {
  return `---
title: 【書く：したいことを、動詞で終わる形で】  # 例：番号のメールをさがす
answer: 【書く：この記事の答えを1〜2文で】  # これだけ読めば用が足りるように
audience: buyer  # ${words(audiences)}
minutes: 5  # かかる時間（分）
${articleFields(start, '話題の中', `/guides/${topicOf(start)}`)}
---

【書く：前置きを1〜2文まで。なければ、この行を消します】

<Procedure id="steps" title="【書く：どこで何をするか】">

<Before>
- 【書く：始める前にいるもの。なければ、この枠を消します】
</Before>

1. 【書く：はじめの動作を1つ】<Label>【書く：画面の言葉】</Label>を押します。
2. 【書く：次の動作を1つ】

   <Note title="【書く：どんなときの補足か】">
   【書く：この手順だけの補足。番号の中に字下げして入れます。なければ、この枠を消します】
   </Note>

<Result>
【書く：うまくいったときに見えるもの】
</Result>

</Procedure>

## うまくいかないとき [#when-not]

- 【書く：どうなったとき】：[【書く：助けになるページの題】](/guides/${topicOf(start)})
`;
}

/** The text of a question that is a valid draft as it stands and tells its author what to put where. */
export function startingFaq(start: ArticleStart): string {
  // Questions must be unique, so each starts with its own name.
  return `---
question: 【書く：「${start.id}」の質問を、読む人が口にする形で】。  # 例：番号のメールが届きません。どうすればいいですか。
${articleFields(start, '話題の中', `/faq/${topicOf(start)}`)}
---

【書く：短い答え。「はい」か「いいえ」で始められるなら、そう始めて、言い切ります】

【書く：続き。必要なときだけ。手順は書かずに、ガイドへつなぎます】[【書く：ガイドの題】](/guides/${topicOf(start)})
`;
}

/** The text of a channel page that is a valid draft as it stands and tells its author what to put where. */
export function startingChannel(start: ArticleStart): string {
  return `---
title: 【書く：したいことを、動詞で終わる形で】  # 例：チャットで問い合わせる
answer: 【書く：どんなときに使う窓口かを1〜2文で】
name: 【書く：窓口の呼び名】  # 例：チャット（担当者）
audience: [buyer, prime]  # 使える人。${words(audiences)}
methods:
  - { by: page, hours: unknown }  # by は ${words(methods)}。hours は事実の id（例：support.chat-hours）/ always / unknown
# languages には、何語で頼めるかの事実の id を書きます。分からなければ、行ごと省きます。
# languages: support.languages
signIn: unknown  # ${words(signIns)}
needs:
  - 【書く：手元に用意するもの】
strengths:
  - 【書く：この窓口のよいところ】
limits:
  - 【書く：この窓口の苦手なこと】
record: unknown  # やりとりがあとで読めるか。${words(knowns)}
attachments: unknown  # 写真やファイルを送れるか。${words(knowns)}
wait: 【書く：待ち時間について分かっていること】  # なければ「待ち時間は分かっていません」
settles:
  - 【書く：ここで解決できること】
cannotSettle:
  - 【書く：ここでは解決できないことと、行き先】  # 例：今日中に決めたいこと（電話へ）
${articleFields(start, '窓口の中', '/contact')}
---

【書く：前置きを1〜2文まで。なければ、この行を消します】

<Procedure id="open" title="【書く：窓口をどう開くか】">

<Before>
- 【書く：始める前にいるもの。なければ、この枠を消します】
</Before>

1. 【書く：はじめの動作を1つ】<Label>【書く：画面の言葉】</Label>を押します。
2. 【書く：次の動作を1つ】

<Result>
【書く：窓口につながったときに見えるもの】
</Result>

</Procedure>

## うまくいかないとき [#when-not]

- 【書く：どうなったとき】：[ほかの窓口をえらぶ](/contact)
`;
}

/** The text of a konbini page that is a valid draft as it stands and tells its author what to put where. */
export function startingKonbini(start: ArticleStart): string {
  return `---
title: 【書く：「○○で払う」の形で】
answer: 【書く：このお店での払い方を1〜2文で】
name: 【書く：チェーンの名前】
minutes: 10  # お店でかかる時間（分）
counter:
  at: terminal  # terminal（お店の機械で払う） / register（レジで払う。そのときは say と hand を書きます）
  terminal: 【書く：機械の名前】  # 例：Loppi
  paths:
    - from: 【書く：どの案内による道順か】
      labels: [【書く：はじめに押す画面の言葉】, 【書く：次に押す画面の言葉】]
  slip: 【書く：機械から出る紙の名前】  # 例：申込券
number:
  name: 【書く：このお店での番号の呼び名】  # 例：お支払い番号
  digits: konbini.number-digits-other  # 番号の桁数の事実
means:
  - { name: 現金, verdict: yes }  # ${words(verdicts)}
fee: konbini.fee  # 買う人が払う手数料の事実
${articleFields(start, 'お店の中', '/guides/store')}
---

【書く：前置きを1〜2文まで。なければ、この行を消します】

<Procedure id="pay" title="【書く：どこで払うか】">

<Before>
- 【書く：用意するもの】
</Before>

1. 【書く：はじめの動作を1つ】<Label>【書く：画面の言葉】</Label>を押します。
2. 【書く：次の動作を1つ】

<Result>
【書く：払えたときに手元に残るもの】
</Result>

</Procedure>

## うまくいかないとき [#when-not]

- 【書く：どうなったとき】：[【書く：助けになるページの題】](/guides/store)
`;
}

/** The text of an outcome of the payment flow that is a valid draft as it stands. */
export function startingOutcome(start: ArticleStart): string {
  return `---
title: 【書く：結果をひとことで】  # 例：機械で、紙をもう一度出してみます
answer: 【書く：いまどうすればよいかを1〜2文で】
# procedures には、ほかのページの手順を並べます。ここに手順を書くなら、いりません。
# procedures: [/guides/checkout/order#pc]
next:
  - { stage: wrong, label: 【書く：次にすることを、動詞で終わる形で】 }  # stage か outcome（結果のファイルの名前）
ways: [/guides]  # だれにも問い合わせずに解決できるページ。この結果のものに書き換える
${articleFields(start, '結果の中', '/guides')}
---

【書く：前置きを1〜2文まで。なければ、この行を消します】

<Procedure id="steps" title="【書く：何をするか】">

1. 【書く：はじめの動作を1つ】
2. 【書く：次の動作を1つ】

<Result>
【書く：うまくいったときに見えるもの】
</Result>

</Procedure>
`;
}

/**
 * The text of a ledger file with one fact that can be read as it stands and tells its author what to put where. A fact is
 * never a draft: `npm run check` names each placeholder until it is written over.
 */
export function startingFact({ id, source, today }: FactStart): string {
  return `# yaml-language-server: $schema=../schema/facts.json
- id: ${id}
  type: text  # ほかに integer（unit も） / time-range / choice（options も） / list / yes-no
  question: 【書く：この事実が答える問いを、読む人の言葉で】  # 例：番号のメールはいつ届くか。
  status: single  # ${words(statuses)}
  claims:
    - source: ${source}  # content/sources.yaml にある id
      place: 【書く：出典の中の場所】  # 例：24行、49行
      value: 【書く：出典が言う値】  # 値を言っていなければ、この行を消して says に言い分を書きます
  reading:
    value: 【書く：出典が言う値】  # rule が agreed のあいだは、claims の値と同じにします
    rule: agreed  # ${words(rules)}。safest には why も
    sentence: 【書く：読み方を1文で】
  check: 【書く：読む人が確かめられる画面やメール】  # 例：番号のお知らせメール
${days(today, '  ', '事実')}
`;
}

const askedLine = `# asked には、読む人が実際に言いそうな言い方を並べます。ページには出ず、検索だけが使います。
# asked: [番号押しても先に進まない, メールがどこにもない]`;

function articleFields({ order, fact, today }: ArticleStart, among: string, related: string): string {
  return `draft: true  # 下書き。npm run dev だけで見えます。書き終えたら、この行を消します
order: ${order}  # ${among}の並び。10おき
${days(today, '', '記事')}
facts: [${fact}]  # よりどころの事実の id。この記事のものに書き換える
related: [${related}]  # 次に読むページ（0〜4件）。この記事のものに書き換える
${askedLine}`;
}

function days(today: string, indent: string, what: string): string {
  return `${indent}checkedOn: ${today}  # 出典と照らし合わせた日
${indent}reviewBy: ${daysAfter(today, daysUntilReview)}  # 次に見直す日。ほかの${what}とずらす`;
}

function topicOf({ id }: ArticleStart): string {
  return id.split('/')[0] ?? id;
}

function words(meanings: Readonly<Record<string, string>>): string {
  return Object.entries(meanings)
    .map(([word, meaning]) => `${word}（${meaning}）`)
    .join(' / ');
}
