import type { Metadata } from 'next';
import { LinkList } from '#components/listing/link-list.tsx';

export const metadata: Metadata = { title: 'ただいま混み合っています', robots: { index: false } };

/** The page that the server sends when more is asked of it than it can make at once (see `lib/server/work-queue.ts`). */
export default function BusyPage() {
  return (
    <div className="max-w-measure">
      <h1>ただいま混み合っています</h1>
      <p className="mt-3">
        同じときに頼まれたことが多く、いまはこのページを作れません。5秒ほど待ってから、もう一度開いてください。注文やお金には何も起きていません。
      </p>
      <h2 className="mt-10 mb-3 text-part">混んでいても、読めるページ</h2>
      <LinkList
        items={[
          { path: '/konbini', title: 'お店で払う', note: '店ごとの払い方' },
          { path: '/faq', title: 'よくある質問', note: '短い答えから読む' },
          { path: '/guides', title: '手順の一覧' },
          { path: '/contact', title: '問い合わせの窓口' },
        ]}
      />
    </div>
  );
}
