import type { PlainPage } from './plain-page.ts';

/** Where the element for other sites can be downloaded. */
export const deadlineEmbedPath = '/embed/madoguchi-deadline.js';

const name = deadlineEmbedPath.slice(deadlineEmbedPath.lastIndexOf('/') + 1);

/** How other sites put the counting of days into their pages. */
export const embedPage: PlainPage = {
  path: '/embed',
  title: '支払いの期限を数える部品',
  description: 'コンビニ払いの期限を数える部品を、自分のサイトに置くための案内です。',
  lead: '番号のメールが届いた日を入れると、いつまでに払えば安全かを出す部品です。自分のサイトに置けます。',
  parts: [
    {
      id: 'use',
      heading: '置き方',
      blocks: [
        {
          steps: [
            `[${name}](${deadlineEmbedPath})を保存して、自分のサイトに置きます。`,
            '部品を出したいところに、次のように書きます。',
          ],
        },
        {
          code: `<script src="/${name}" defer></script>
<madoguchi-deadline>
  番号のメールが届いた日を1日目として数えます。
</madoguchi-deadline>`,
        },
        'はじめの日が決まっているときは、`<madoguchi-deadline came="2026-12-01">`のように書きます。',
      ],
    },
    {
      id: 'promise',
      heading: '約束',
      blocks: [
        [
          '部品は、どこにも何も送らず、何も取りに行きません。入れた日付は、読む人の端末から出ません。',
          '日数は、ファイルを保存したときの[事実](/facts/konbini.deadline)です。見直しの日を過ぎると、部品がそう言います。そのときは、新しいファイルに取り替えてください。',
          'Amazonとは関係のない、非公式の計算であることを、部品の中に書いてあります。消さないでください。',
        ],
      ],
    },
  ],
};
