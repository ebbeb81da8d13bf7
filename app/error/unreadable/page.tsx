import type { Metadata } from 'next';
import { LinkList } from '#components/listing/link-list.tsx';

export const metadata: Metadata = { title: '届いた内容を読めませんでした', robots: { index: false } };

/** The page that the server sends when a request is not valid HTTP (see `lib/server/refusals.ts`). */
export default function UnreadablePage() {
  return (
    <div className="max-w-measure">
      <h1>届いた内容を読めませんでした</h1>
      <p className="mt-3">
        通信の途中で形がくずれたようです。注文やお金には何も起きていません。もう一度開くか、はじめのページから入り直してください。
      </p>
      <h2 className="mt-10 mb-3 text-part">ここから続けられます</h2>
      <LinkList
        items={[
          { path: '/', title: 'はじめのページ', note: 'いまの困りごとからさがす' },
          { path: '/search', title: '言葉でさがす' },
        ]}
      />
      <p className="mt-6">
        何度も出るときは、別のブラウザーや別の回線でお試しください。会社や学校の回線の設定で、形が変わることがあります。
      </p>
    </div>
  );
}
