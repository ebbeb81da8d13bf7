import type { Metadata } from 'next';
import { LinkList } from '#components/listing/link-list.tsx';
import { longestQuery } from '#lib/search/index.ts';

export const metadata: Metadata = { title: 'さがす言葉が長すぎます', robots: { index: false } };

/** The page that the server sends when an address or its headers are too long (see `lib/server/refusals.ts`). */
export default function TooLongPage() {
  return (
    <div className="max-w-measure">
      <h1>さがす言葉が長すぎます</h1>
      <p className="mt-3">
        一度にさがせるのは{longestQuery}
        文字までです。送られた言葉は、どこにも残していません。注文やお金には何も起きていません。
      </p>
      <h2 className="mt-10 mb-3 text-part">短くすると見つかります</h2>
      <p>
        「番号
        届かない」のように、困っていることを2、3語にしてください。長い文章やメールを貼り付けたときは、大事な言葉だけを残してください。
      </p>
      <h2 className="mt-10 mb-3 text-part">ここから続けられます</h2>
      <LinkList
        items={[
          { path: '/search', title: '短い言葉でさがす' },
          { path: '/', title: 'はじめのページ', note: 'いまの困りごとからさがす' },
          { path: '/faq', title: 'よくある質問', note: '短い答えから読む' },
        ]}
      />
      <p className="mt-6">
        さがしていないのにこのページが出たら、はじめのページから入り直してください。それでも出るときは、ブラウザーの設定でこのサイトのクッキーを消してください。
      </p>
    </div>
  );
}
