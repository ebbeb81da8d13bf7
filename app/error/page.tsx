import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'いま表示できません', robots: { index: false } };

/** The page that the server sends when a request failed (see `lib/server/web-server.ts`). */
export default function ErrorPage() {
  return (
    <div className="max-w-measure">
      <h1>いま、このページを表示できません</h1>
      <p className="mt-3">
        こちらの不具合です。注文やお金には何も起きていません。少し待ってから、もう一度開いてください。
      </p>
      <p className="mt-3">
        お急ぎなら、<a href="/">はじめのページ</a>か<a href="/konbini">お店で払う</a>
        をお試しください。支払い番号と期限は、Amazonから届いたメールでも確かめられます。
      </p>
    </div>
  );
}
