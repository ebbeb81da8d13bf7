import type { Metadata } from 'next';
import { LinkList } from '#components/listing/link-list.tsx';

export const metadata: Metadata = { title: 'ページが見つかりません' };

export default function NotFound() {
  return (
    <div className="max-w-measure">
      <h1>このページは見つかりません</h1>
      <p className="mt-3">住所が変わったか、打ちまちがいかもしれません。注文やお金には何も起きていません。</p>
      <h2 className="mt-10 mb-3 text-part">ここから続けられます</h2>
      <LinkList
        items={[
          { path: '/', title: 'はじめのページ', note: 'いまの困りごとからさがす' },
          { path: '/konbini', title: 'お店で払う', note: '機械の押し方、番号の見せ方' },
          { path: '/guides', title: 'ガイド', note: '注文から返金まで' },
          { path: '/faq', title: 'よくある質問', note: '短い答えから読む' },
        ]}
      />
    </div>
  );
}
