import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { createElement } from 'react';
import { PlainText } from '#components/plain/plain-text.tsx';
import { countedFact, loadSite } from '#lib/site/index.ts';
import { deadlineEmbedPath, embedPage } from '#lib/words/index.ts';
import { alternatesOf } from '../_article/alternates.ts';

const { path, title, description } = embedPage;

export const metadata: Metadata = { title, description, alternates: alternatesOf(path) };

export default async function EmbedPage() {
  if (countedFact(await loadSite()) === undefined) notFound();
  return <PlainText page={embedPage} before={<Sample />} />;
}

// As high as the element will be, so that the text below stays where it is when the script arrives.
function Sample() {
  return (
    <div className="mt-6 min-h-68 max-w-measure sm:min-h-48" id="sample">
      {createElement('madoguchi-deadline', null, '部品は、スクリプトが動くブラウザーで出ます。')}
      <script src={deadlineEmbedPath} defer />
    </div>
  );
}
