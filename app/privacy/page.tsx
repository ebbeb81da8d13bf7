import type { Metadata } from 'next';
import { PageHead } from '#components/listing/page-head.tsx';
import { canonicalUrl } from '#lib/site/index.ts';

export const metadata: Metadata = {
  title: '個人情報の扱い',
  description: 'まどぐちは、読む人を追いかけません。外への送信、Cookie、保存するものの説明。',
  alternates: { canonical: canonicalUrl('/privacy') },
};

export default function PrivacyPage() {
  return (
    <>
      <PageHead title="個人情報の扱い">
        読む人を追いかけません。広告も、解析の道具も、外のサイトの部品も入れていません。
      </PageHead>
      <div className="prose mt-8 max-w-measure">
        <h2 id="sent">外へ送るもの</h2>
        <p>ありません。ページを開いても、このサイトのサーバーのほかへは何も送られません。</p>
        <h2 id="cookies">Cookie</h2>
        <p>使いません。</p>
        <h2 id="device">お使いの端末に残すもの</h2>
        <p>次のものを、ブラウザーの中に覚えます。ブラウザーでこのサイトのデータを消せば、どれも消えます。</p>
        <ul>
          <li>手順で選んだ端末の種類（パソコン・スマートフォン・アプリ）</li>
          <li>
            店頭カードで「この端末に控える」を押したときだけ、そのお店・番号・金額・期限。カードの「メモをすべて消す」でも消えます。
          </li>
        </ul>
        <h2 id="search">検索で打った言葉</h2>
        <p>
          検索は、お使いの端末の中でさがします。最近さがした言葉は6つまで端末に残り、検索の欄の「履歴を消す」で消せます。番号らしい数字は残しません。端末の中でさがせないときと、「さがす」を押したときだけ、言葉をこのサイトのサーバーに送ります。サーバーは、その言葉を記録しません。
        </p>
        <h2 id="numbers">支払い番号と注文番号</h2>
        <p>
          支払い番号を入れるところは、店頭カードの中だけです。入れなくても使えます。入れた番号は、端末の外へ送られません。控えなければ、ページをとじたときに消えます。
        </p>
        <p>注文番号、パスワード、カードの番号は聞きません。聞かれたら、それは当サイトではありません。</p>
        <h2 id="server">サーバーに残るもの</h2>
        <p>このサイトのプログラムは、だれがどのページを開いたかを記録しません。</p>
      </div>
    </>
  );
}
