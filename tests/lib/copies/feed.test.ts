import { expect, test } from 'vitest';
import { changeSentence, changesByDay, feedText, topicFeedText } from '#lib/copies/index.ts';
import type { Change } from '#lib/site/index.ts';

const page = { path: '/facts/konbini.cap', title: 'いくらまで<払える>か&' };
const reading: Change = { day: '2026-12-02', ...page, kind: { is: 'reading', before: '30万円', after: '20万円' } };
const sources: Change = { day: '2026-12-02', ...page, kind: { is: 'sources', before: '一致', after: '食いちがい' } };
const fresh: Change = { day: '2026-12-01', path: '/konbini/lawson', title: 'ローソンで払う', kind: { is: 'new' } };

test.each([
  [reading, 'ここでの読み方を、「30万円」から「20万円」に変えました。'],
  [sources, '出典のそろい方が、「一致」から「食いちがい」に変わりました。'],
  [fresh, '新しく載せました。'],
  [{ ...fresh, kind: { is: 'revised' } }, '書き直しました。'],
  [{ ...fresh, kind: { is: 'checked' } }, '出典と照らし合わせました。'],
  [{ ...fresh, kind: { is: 'facts', count: 3 } }, '3件を新しく加えました。'],
] as const)('%o は、1文で言える', (change, sentence) => {
  expect(changeSentence(change)).toBe(sentence);
});

test('フィードは、読み方が変わった事実を題で目立たせ、言葉の中の記号を印にしない', () => {
  const feed = feedText([reading, fresh], 'https://example.jp');
  expect(feed).toContain('<title>読み方が変わりました：いくらまで&lt;払える&gt;か&amp;</title>');
  expect(feed).toContain('<id>https://example.jp/facts/konbini.cap#reading-2026-12-02</id>');
  expect(feed).toContain('<title>ローソンで払う</title>');
  expect(feed.match(/<updated>[^<]*/)?.[0]).toBe('<updated>2026-12-02T00:00:00+09:00');
});

test('フィードは、新しいものから100件までにする', () => {
  const many = Array.from({ length: 150 }, (_, index): Change => ({ ...fresh, path: `/guides/a/${index}` }));
  const feed = feedText(many, 'https://example.jp');
  expect(feed.match(/<entry>/g)).toHaveLength(100);
  expect(feed).toContain('/guides/a/99"');
  expect(feed).not.toContain('/guides/a/100"');
});

test('日ごとに分け、読み方や出典のそろい方が変わったものを別にする', () => {
  expect(changesByDay([reading, sources, { ...fresh, day: '2026-12-02' }, fresh])).toEqual([
    { day: '2026-12-02', readings: [reading, sources], others: [{ ...fresh, day: '2026-12-02' }] },
    { day: '2026-12-01', readings: [], others: [fresh] },
  ]);
});

test('話題のフィードは、その話題の変わったところだけを、自分の住所で伝える', () => {
  const topic = { id: 'store', title: 'レジと<機械>' };
  const feed = topicFeedText([reading, fresh], topic, ['/konbini/lawson'], 'https://example.jp');
  expect(feed.match(/<entry>/g)).toHaveLength(1);
  expect(feed).toContain('<title>まどぐち：レジと&lt;機械&gt;の変わったところ</title>');
  expect(feed).toContain('rel="self" type="application/atom+xml" href="https://example.jp/feed/store.xml"');
  expect(feed).toContain('rel="alternate" type="text/html" href="https://example.jp/guides/store"');
  expect(topicFeedText([reading], topic, [], 'https://example.jp')).not.toContain('<entry>');
});
