import { knowns, methods, signIns } from '#lib/channels/index.ts';
import { audiences } from '#lib/content/index.ts';
import { rules, statuses } from '#lib/facts/index.ts';
import { daysAfter } from '#lib/ja/index.ts';

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

/** The text of a guide that is valid as it stands and tells its author what to put where. */
export function startingGuide(start: ArticleStart): string {
  return `---
title: したいことを、動詞で終わる形で書く  # 例：番号のメールをさがす
answer: この記事の答えを、ここに1〜2文で書きます。  # これだけ読めば用が足りるように
audience: buyer  # ${words(audiences)}
minutes: 5  # かかる時間（分）
${articleFields(start, '話題の中', `/guides/${topicOf(start)}`)}
---

前置きは1〜2文までです。なければ、この行を消します。

<Procedure id="steps" title="どこで何をするかを書く">

<Before>
- 始める前にいるものを書きます。なければ、この枠を消します。
</Before>

1. はじめの動作を1つ書きます。<Label>画面の言葉</Label>を押します。
2. 次の動作を1つ書きます。

   <Note title="ボタンが見えないとき">
   この手順だけの補足は、番号の中に字下げして入れます。
   </Note>

<Result>
うまくいったときに見えるものを書きます。
</Result>

</Procedure>

## うまくいかないとき [#when-not]

- こうなったとき：[助けになるページの題](/guides/${topicOf(start)})
`;
}

/** The text of a question that is valid as it stands and tells its author what to put where. */
export function startingFaq(start: ArticleStart): string {
  // Questions must be unique, so each starts with its own name.
  return `---
question: 「${start.id}」の質問を、読む人が口にする形でここに書きます。  # 例：番号のメールが届きません。どうすればいいですか。
${articleFields(start, '話題の中', `/faq/${topicOf(start)}`)}
---

この段落が短い答えです。「はい」か「いいえ」で始められるなら、そう始めて、言い切ります。

続きは、要るときだけ書きます。手順は書かずに、[ガイドの題](/guides/${topicOf(start)})へつなぎます。
`;
}

/** The text of a channel page that is valid as it stands and tells its author what to put where. */
export function startingChannel(start: ArticleStart): string {
  return `---
title: したいことを、動詞で終わる形で書く  # 例：チャットで問い合わせる
answer: どんなときに使う窓口かを、ここに1〜2文で書きます。
name: 窓口の呼び名を書く  # 例：チャット（担当者）
audience: [buyer, prime]  # 使える人。${words(audiences)}
methods:
  - { by: page, hours: unknown }  # by は ${words(methods)}。hours は事実の id（例：support.chat-hours）/ always / unknown
# languages には、何語で頼めるかの事実の id を書きます。分からなければ、行ごと省きます。
# languages: support.languages
signIn: unknown  # ${words(signIns)}
needs:
  - 手元に用意するものを書きます
strengths:
  - この窓口のよいところを書きます
limits:
  - この窓口の苦手なことを書きます
record: unknown  # やりとりがあとで読めるか。${words(knowns)}
attachments: unknown  # 写真やファイルを送れるか。${words(knowns)}
wait: 待ち時間は分かっていません  # 分かっていることがあれば書く
settles:
  - ここで解決できることを書きます
cannotSettle:
  - ここでは解決できないことと、行き先を書きます  # 例：今日中に決めたいこと（電話へ）
${articleFields(start, '窓口の中', '/contact')}
---

前置きは1〜2文までです。なければ、この行を消します。

<Procedure id="open" title="窓口をどう開くかを書く">

<Before>
- 始める前にいるものを書きます。なければ、この枠を消します。
</Before>

1. はじめの動作を1つ書きます。<Label>画面の言葉</Label>を押します。
2. 次の動作を1つ書きます。

<Result>
窓口につながったときに見えるものを書きます。
</Result>

</Procedure>

## うまくいかないとき [#when-not]

- こうなったとき：[ほかの窓口をえらぶ](/contact)
`;
}

/** The text of a ledger file with one fact that is valid as it stands and tells its author what to put where. */
export function startingFact({ id, source, today }: FactStart): string {
  return `# yaml-language-server: $schema=../schema/facts.json
- id: ${id}
  type: text  # ほかに integer（unit も） / time-range / choice（options も） / list / yes-no
  question: この事実が答える問いを、読む人の言葉で書きます。  # 例：番号のメールはいつ届くか。
  status: single  # ${words(statuses)}
  claims:
    - source: ${source}  # content/sources.yaml にある id
      place: 出典の中の場所を書きます  # 例：24行、49行
      value: 出典が言う値を書きます
  reading:
    value: 出典が言う値を書きます  # rule が agreed のあいだは、claims の値と同じにします
    rule: agreed  # ${words(rules)}。safest には why も
    sentence: 読み方を、ここに1文で書きます。
  check: 読む人が確かめられる画面やメールを書きます  # 例：番号のお知らせメール
${days(today, '  ', '事実')}
`;
}

const askedLine = `# asked には、読む人が実際に言いそうな言い方を並べます。ページには出ず、検索だけが使います。
# asked: [番号押しても先に進まない, メールがどこにもない]`;

function articleFields({ order, fact, today }: ArticleStart, among: string, related: string): string {
  return `order: ${order}  # ${among}の並び。10おき
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
