import type { Metadata } from 'next';
import { PageHead } from '#components/listing/page-head.tsx';
import { ShortcutSwitch } from '#components/search/shortcut-switch.tsx';
import { canonicalUrl } from '#lib/site/index.ts';

export const metadata: Metadata = {
  title: '使いやすさへの取り組み',
  description: '目標とする基準、確かめていること、まだできていないこと。',
  alternates: { canonical: canonicalUrl('/accessibility') },
};

export default function AccessibilityPage() {
  return (
    <>
      <PageHead title="使いやすさへの取り組み">
        どんな端末でも、どんな読み方でも、同じことができるように作っています。
      </PageHead>
      <div className="prose mt-8 max-w-measure">
        <h2 id="goal">目標</h2>
        <p>WCAG 2.2 のレベルAAと、JIS X 8341-3:2016 のレベルAAに沿うことを目標にしています。</p>
        <h2 id="checked">確かめていること</h2>
        <ul>
          <li>すべての種類のページを、自動検査（axe）で調べています。公開の前に1件でも見つかれば止まります。</li>
          <li>キーボードだけで、すべてのリンクと手順のタブを使えます。</li>
          <li>スクリプトが動かなくても、手順は全部読めます。端末ごとの手順は、切り替えずに並んで出ます。</li>
          <li>幅320ピクセルの画面と、400％の拡大で横にはみ出しません（表は、表の中だけで横に動きます）。</li>
          <li>暗い画面、強制カラー、動きを減らす設定に合わせます。印刷もできます。</li>
        </ul>
        <h2 id="keys">検索の欄へ移るキー</h2>
        <ShortcutSwitch />
        <h2 id="not-yet">まだできていないこと</h2>
        <ul>
          <li>読み上げソフトを使う人に、実際に試してもらってはいません。</li>
          <li>ふりがなと、やさしい日本語の版はまだありません。</li>
        </ul>
      </div>
    </>
  );
}
