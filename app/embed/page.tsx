import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { createElement } from 'react';
import { PageHead } from '#components/listing/page-head.tsx';
import { countedFact, deadlineEmbedPath } from '#lib/assets/index.ts';
import { canonicalUrl, loadSite } from '#lib/site/index.ts';

export const metadata: Metadata = {
  title: '支払いの期限を数える部品',
  description: 'コンビニ払いの期限を数える部品を、自分のサイトに置くための案内です。',
  alternates: { canonical: canonicalUrl('/embed') },
};

const fileName = deadlineEmbedPath.slice(deadlineEmbedPath.lastIndexOf('/') + 1);
const code = `<script src="/${fileName}" defer></script>
<madoguchi-deadline>
  番号のメールが届いた日を1日目として数えます。
</madoguchi-deadline>`;

export default async function EmbedPage() {
  if (countedFact(await loadSite()) === undefined) notFound();
  return (
    <>
      <PageHead title="支払いの期限を数える部品">
        番号のメールが届いた日を入れると、いつまでに払えば安全かを出す部品です。自分のサイトに置けます。
      </PageHead>
      {/* As high as the element will be, so that the text below stays where it is when the script arrives. */}
      <div className="mt-6 min-h-68 max-w-measure sm:min-h-48" id="sample">
        {createElement('madoguchi-deadline', null, '部品は、スクリプトが動くブラウザーで出ます。')}
        <script src={deadlineEmbedPath} defer />
      </div>
      <div className="prose mt-10 max-w-measure">
        <h2 id="use">置き方</h2>
        <ol>
          <li>
            <a href={deadlineEmbedPath} download={fileName}>
              {fileName}
            </a>
            を保存して、自分のサイトに置きます。
          </li>
          <li>部品を出したいところに、次のように書きます。</li>
        </ol>
        <pre className="my-4 whitespace-pre-wrap break-words rounded border border-line bg-sunk p-4 text-small">
          <code>{code}</code>
        </pre>
        <p>
          はじめの日が決まっているときは、<code>{'<madoguchi-deadline came="2026-12-01">'}</code>のように書きます。
        </p>
        <h2 id="promise">約束</h2>
        <ul>
          <li>部品は、どこにも何も送らず、何も取りに行きません。入れた日付は、読む人の端末から出ません。</li>
          <li>
            日数は、ファイルを保存したときの<a href="/facts/konbini.deadline">事実</a>
            です。見直しの日を過ぎると、部品がそう言います。そのときは、新しいファイルに取り替えてください。
          </li>
          <li>Amazonとは関係のない、非公式の計算であることを、部品の中に書いてあります。消さないでください。</li>
        </ul>
      </div>
    </>
  );
}
