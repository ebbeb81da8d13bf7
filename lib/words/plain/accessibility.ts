import type { PlainPage } from './plain-page.ts';

/** What the site does so that everybody can use it, and what is not done yet. */
export const accessibilityPage: PlainPage = {
  path: '/accessibility',
  title: '使いやすさへの取り組み',
  description: '目標とする基準、確かめていること、まだできていないこと。',
  lead: 'どんな端末でも、どんな読み方でも、同じことができるように作っています。',
  parts: [
    {
      id: 'goal',
      heading: '目標',
      blocks: ['WCAG 2.2 のレベルAAと、JIS X 8341-3:2016 のレベルAAに沿うことを目標にしています。'],
    },
    {
      id: 'checked',
      heading: '確かめていること',
      blocks: [
        [
          'すべての種類のページを、自動検査（axe）で調べています。公開の前に1件でも見つかれば止まります。',
          'キーボードだけで、すべてのリンクと手順のタブを使えます。',
          'スクリプトが動かなくても、手順は全部読めます。端末ごとの手順は、切り替えずに並んで出ます。',
          '幅320ピクセルの画面と、400％の拡大で横にはみ出しません（表は、表の中だけで横に動きます）。',
          '暗い画面、強制カラー、動きを減らす設定に合わせます。印刷もできます。',
        ],
      ],
    },
    {
      id: 'keys',
      heading: '検索の欄へ移るキー',
      blocks: [
        'Ctrl+K（Macは⌘K）を押すと、どこにいても検索の欄へ移ります。文字を打っていないときは、「/」だけでも移ります。スクリプトが動くときに効きます。',
      ],
    },
    {
      id: 'not-yet',
      heading: 'まだできていないこと',
      blocks: [
        [
          '読み上げソフトを使う人に、実際に試してもらってはいません。',
          'ふりがなと、やさしい日本語の版はまだありません。',
        ],
      ],
    },
  ],
};
