import type { Metadata } from 'next';
import { LinkList } from '#components/listing/link-list.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { words } from '#components/words.ts';
import { changeSentence, changesByDay } from '#lib/copies/index.ts';
import { formatDay } from '#lib/ja/index.ts';
import { type Change, loadChanges } from '#lib/site/index.ts';
import { listingWords } from '#lib/words/index.ts';
import { alternatesOf } from '../_article/alternates.ts';

export const metadata: Metadata = {
  title: listingWords.changes.title,
  description: listingWords.changes.summary,
  alternates: alternatesOf('/changes', { 'application/atom+xml': '/feed.xml' }),
};

/** How many changes a day lists besides changed readings; the feed has more. */
const mostShown = 12;

export default async function ChangesPage() {
  const days = changesByDay(await loadChanges());
  return (
    <>
      <PageHead title={listingWords.changes.title}>{listingWords.changes.summary}</PageHead>
      <p className="mt-4">
        <a href="/feed.xml" className="inline-flex min-h-11 items-center">
          {words.changesFeed}
        </a>
      </p>
      {days.map(({ day, readings, others }) => (
        <section key={day} aria-labelledby={`day-${day}`} className="mt-10 max-w-measure">
          <h2 id={`day-${day}`} className="mb-3">
            <time dateTime={day}>{formatDay(day)}</time>
          </h2>
          {readings.length > 0 && (
            <div className="box box-split mb-6">
              <h3 className="text-part">{listingWords.changes.readings}</h3>
              <LinkList items={readings.map(linkOf)} />
            </div>
          )}
          {others.length > 0 && <LinkList items={others.slice(0, mostShown).map(linkOf)} />}
          {others.length > mostShown && <p className="mt-3 text-soft">{words.moreUses(others.length - mostShown)}</p>}
        </section>
      ))}
    </>
  );
}

function linkOf(change: Change) {
  return { path: change.path, title: change.title, note: changeSentence(change) };
}
