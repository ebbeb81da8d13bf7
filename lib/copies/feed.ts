import type { Change } from '#lib/site/index.ts';
import { changeSentence } from './changes.ts';
import { copyWords as words } from './words.ts';

/** The newest changes. A reader of feeds keeps what it has seen, so older ones need not be sent again. */
const mostEntries = 100;

/** The address of the feed of everything, and of the page for people beside it. */
const whole = { path: '/feed.xml', page: '/changes', name: '変わったところ' } as const;

/** What a feed is of. */
interface FeedAbout {
  readonly path: string;
  /** The page for people that it stands beside. */
  readonly page: string;
  readonly name: string;
}

/** The address of the feed of a topic. */
export function topicFeedPath(topic: string): string {
  return `/feed/${topic}.xml`;
}

/** What changed in a topic, of the addresses that belong to it, as an Atom feed. */
export function topicFeedText(
  changes: readonly Change[],
  { id, title }: { readonly id: string; readonly title: string },
  paths: readonly string[],
  origin: string,
): string {
  const own = new Set(paths);
  const about = { path: topicFeedPath(id), page: `/guides/${id}`, name: `${title}の変わったところ` };
  return feedText(
    changes.filter(({ path }) => own.has(path)),
    origin,
    about,
  );
}

/** The changes of the content as an Atom feed. Changed readings are named as such in their titles. */
export function feedText(changes: readonly Change[], origin: string, about: FeedAbout = whole): string {
  const newest = changes.slice(0, mostEntries);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
  <title>${words.site}：${inXml(about.name)}</title>
  <subtitle>${words.unofficial}</subtitle>
  <id>${origin}${about.path}</id>
  <link rel="self" type="application/atom+xml" href="${origin}${about.path}"/>
  <link rel="alternate" type="text/html" href="${origin}${about.page}"/>
  <updated>${instantOf(newest[0]?.day ?? '2026-11-21')}</updated>
  <author><name>${words.site}</name></author>
${newest.map((change) => entry(change, origin)).join('\n')}
</feed>
`;
}

function entry(change: Change, origin: string): string {
  const { day, path, title, kind } = change;
  const name = kind.is === 'reading' ? `読み方が変わりました：${title}` : title;
  return `  <entry>
    <title>${inXml(name)}</title>
    <id>${origin}${path}#${kind.is}-${day}</id>
    <link rel="alternate" type="text/html" href="${origin}${path}"/>
    <updated>${instantOf(day)}</updated>
    <category term="${kind.is}"/>
    <summary>${inXml(changeSentence(change))}</summary>
  </entry>`;
}

function instantOf(day: string): string {
  return `${day}T00:00:00+09:00`;
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
