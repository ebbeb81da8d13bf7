import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ContactPage, contactTitle } from '#components/flow/contact-page.tsx';
import { pickerFlow } from '#lib/channels/index.ts';
import { placeOf } from '#tests/support/flow-view.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';
import { contactContent } from '../../../app/_flow/contact-content.tsx';

const content = contactContent(await shippedSite());
const noon = new Date('2026-11-25T12:00:00+09:00');
const night = new Date('2026-11-25T02:00:00+09:00');
const place = (query: string, now = noon) => placeOf(pickerFlow, `/contact/find/result?${query}`, now);
const page = (query: string, now = noon) =>
  renderToStaticMarkup(<ContactPage content={content} view={place(query, now)} />);

const rest = 'urgency=unsure&speak=unsure&record=unsure&language=unsure';

/** The whole panel of a desk. */
function panelOf(html: string, desk: string): string {
  return html.match(new RegExp(`<article class="desk" aria-labelledby="desk-${desk}">.*?</article>`, 's'))?.[0] ?? '';
}

test.each([
  `who=buyer&topic=refund&device=unsure&${rest}`,
  `who=prime&topic=order&device=pc&${rest}`,
  `who=seller-large&matter=rating&device=app&${rest}`,
  'who=seller-small&matter=rating&device=app',
  'who=guest&topic=account',
  'who=buyer&topic=hijacked',
])('%s の結果に、大見出しは1つで、同じ id は2つなく、ページの中の参照はどれも相手がいる', (query) => {
  const html = page(query);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  const named = / (?:popoverTarget|aria-labelledby|aria-describedby|aria-controls|for)="([^"]*)"| href="#([^"]*)"/gi;
  const wanted = [...html.matchAll(named)].flatMap(([, list = '', jump]) =>
    jump === undefined ? list.split(' ') : [jump],
  );
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each([
  ['pc', 'パソコンで頼む', ['スマートフォンで頼む', 'アプリで頼む']],
  ['app', 'アプリで頼む', ['スマートフォンで頼む', 'パソコンで頼む']],
])('%s で聞くと答えた人には、その端末の手順だけを出す', (device, own, others) => {
  const panel = panelOf(page(`who=buyer&topic=refund&device=${device}&${rest}`), 'callback');
  expect(panel).toContain(own);
  for (const other of others) expect(panel).not.toContain(other);
});

test.each([
  ['端末を答えなかった', 'callback', 'unsure'],
  ['自分の端末の手順がない', 'ai-chat', 'smartphone'],
])('%s人には、どの端末の手順も出す', (_, desk, device) => {
  const panel = panelOf(page(`who=buyer&topic=delivery&device=${device}&${rest}`), desk);
  expect(panel).toContain('data-device="app"');
  expect(panel).toContain('data-device="pc"');
});

test('次の窓口が開いているか確かでないときは、そう言う', () => {
  const query = `who=buyer&topic=hijacked`;
  expect(panelOf(page(query, noon), 'callback')).toContain('次の「チャットの担当者」に替えてください。');
  expect(panelOf(page(query, night), 'chat')).toContain(
    '次は「Amazonからの電話」です。いま答えてもらえるとは限りません。',
  );
});

test('返事を待つ窓口では、つながらないときではなく、返事がないときのことを言う', () => {
  const panel = panelOf(page(`who=buyer&topic=marketplace&device=unsure&${rest}`), 'ask-seller');
  expect(panel).toContain('返事がないとき');
  expect(panel).not.toContain('つながらないとき');
});

test('いくつもの方法がある窓口は、勧める方法のほかも、開いているかと一緒に並べる', () => {
  const query = `who=seller-large&matter=rating&device=pc&${rest}`;
  const panel = panelOf(page(query, night), 'seller-central');
  const [, others = ''] = panel.split('この窓口のほかの方法</p>');
  expect(others).toMatch(/電話<\/b>.*いまは受け付けの時間ではありません.*次に開くのは11月25日（水）9:00と見込みます/s);
});

test('時間が古い案内だけによるときは、食いちがいの印ではなく、そう言う', () => {
  const panel = panelOf(page(`who=seller-large&matter=rating&device=pc&${rest}`), 'seller-central');
  expect(panel).toContain('時間は、古い案内によります');
  expect(panel).not.toContain('◐');
  const chat = panelOf(page(`who=buyer&topic=refund&device=unsure&${rest}`, night), 'chat');
  expect(chat).toMatch(/<span aria-hidden="true">◐ <\/span>時間は、案内によって違います/);
});

test('出していないものは、窓口の全部なのか、その1つの方法なのかが分かる', () => {
  const html = page('who=seller-small&matter=rating&device=app');
  expect(html).toMatch(/セラーサポート（セラーセントラル）<\/a>の「電話」：/);
  expect(page('who=guest&topic=order')).toMatch(/メッセージセンター<\/a>：ログインしたあとの画面にあります。/);
});

test('ログインできない人の結果は、ログインできるようにすることから始まる', () => {
  expect(contactTitle(content, place('who=guest&topic=account'))).toBe('まず、ログインできるようにします');
  expect(page('who=guest&topic=refund')).toContain('ログインできるようにしてから進めます');
  expect(contactTitle(content, place('who=guest&topic=hijacked'))).toBe('先に、これをしてください');
});

test('夜中の2時に乗っ取られてログインできない人にも、カード会社の次に、Amazonで試せる窓口が出る', () => {
  const html = page('who=guest&topic=hijacked', night);
  const places = ['outside-help', 'chat', 'callback'].map((desk) => html.indexOf(`aria-labelledby="desk-${desk}"`));
  expect(places.every((at) => at > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(panelOf(html, 'chat')).toContain('ログインを求められるかは、案内が分かれます。');
});

test.each([
  [`who=buyer&topic=refund&device=unsure&${rest}`, '?topic=refund&amp;who=buyer'],
  ['who=seller-small&matter=rating&device=app', '?topic=rating&amp;who=seller-small&amp;form=mail'],
  ['who=buyer&topic=hijacked', '?topic=hijacked&amp;who=buyer&amp;form=call'],
  [
    'who=buyer&topic=refund&device=unsure&urgency=unsure&speak=no&language=english',
    '?topic=refund&amp;who=buyer&amp;language=english',
  ],
])('%s から文を作るときは、用件も、勧めた方法も、言葉も引きつぐ', (query, address) => {
  expect(page(query)).toContain(`href="/contact/message${address}"`);
});
