import type { Metadata } from 'next';
import { PageHead } from '#components/listing/page-head.tsx';
import { cachedOnDevice, keptInTab, keptOnDevice } from '#components/privacy/kept-on-device.ts';
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
          {[...Object.values(keptOnDevice), ...Object.values(cachedOnDevice)].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <h3 id="tab">タブをとじるまで残すもの</h3>
        <ul>
          {Object.values(keptInTab).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p>
          「お店で払う」の案内で打った金額と日付は、「戻る」で答えに戻れるように、開いているタブが覚えます。タブをとじるまでです。
        </p>
        <h2 id="search">検索で打った言葉</h2>
        <p>
          検索は、お使いの端末の中でさがします。端末の中でさがせないときと、「さがす」を押したとき、結果をすべて見るときだけ、言葉をこのサイトのサーバーに送ります。サーバーは、その言葉を記録しません。
        </p>
        <p>
          番号らしい数字のある言葉は、送らず、端末にも残しません。スクリプトが動かないときは、数字が5つ以上あると欄が送りません。ほかの道でサーバーに届いた番号らしい言葉は、さがさず、画面に出さず、記録もしません。
        </p>
        <h2 id="replies">案内で答えたこと</h2>
        <p>
          選んだ答えは、ページの住所に入ります。「窓口」の案内から「伝える文を作る」へ進むときも、用件と立場など、えらんだ答えだけが住所に入ります。金額と日付は、スクリプトが動いていれば端末の中で計算し、住所にも入れず、送りません。スクリプトが動かないときは、計算のためにこのサイトのサーバーへ送られます。サーバーは記録しません。
        </p>
        <h2 id="numbers">支払い番号と注文番号</h2>
        <p>
          支払い番号を入れるところは、店頭カードの中だけです。入れなくても使えます。入れた番号は、端末の外へ送られません。控えなければ、タブをとじたときに消えます。
        </p>
        <p>
          注文番号を入れるところは、「伝える文を作る」の中だけです。入れなくても使えます。書いたことは端末の外へ送られません。残すように選ばなければ、ページをとじたときに消えます。
        </p>
        <p>パスワードとカードの番号は聞きません。聞かれたら、それは当サイトではありません。</p>
        <h2 id="server">サーバーに残るもの</h2>
        <p>このサイトのプログラムは、だれがどのページを開いたかを記録しません。</p>
      </div>
    </>
  );
}
