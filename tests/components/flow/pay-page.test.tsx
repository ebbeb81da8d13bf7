import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PayPage, payTitle } from '#components/flow/pay-page.tsx';
import { searchSections } from '#lib/finder/index.ts';
import { addressOf, givenOf, paths } from '#lib/flows/index.ts';
import { payFlow } from '#lib/pay/index.ts';
import { placeOf } from '#tests/support/flow-view.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';
import { payContent } from '../../../app/_flow/pay-content.tsx';

const site = await shippedSite();
const content = payContent(site, '/assets/counter-card.js');
const flow = payFlow(content.figures);
const noon = new Date('2026-11-21T12:00:00+09:00');
const page = (address: string, now = noon) =>
  renderToStaticMarkup(<PayPage content={content} view={placeOf(flow, address, now)} />).replaceAll('<wbr/>', '');

/** One path to each outcome and each question, including the path to `blocked` with the most parts. */
const places = new Map<string, string>([
  ...flow.outcomes.map((id) => [id, `${flow.path}/${id}`] as const),
  ...[...paths(flow, '2026-11-21')]
    .sort((a, b) => a.parts.length - b.parts.length)
    .flatMap(({ trail, outcome }) => [
      ...trail.map(
        ({ question }, index) => [`to ${question}`, addressOf(flow, question, givenOf(trail.slice(0, index)))] as const,
      ),
      [`to ${outcome}`, addressOf(flow, outcome, givenOf(trail))] as const,
    ]),
]);

test('どの質問にも結果にも、大見出しは1つで、同じ id は2つなく、ページの中の参照はどれも相手がいる', () => {
  expect(places.size).toBeGreaterThan(120);
  for (const address of places.values()) {
    const html = page(address);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      address,
    ).toEqual([]);
    expect(html.match(/<h1[ >]/g), address).toHaveLength(1);
    const named = / (?:popoverTarget|aria-labelledby|aria-describedby|aria-controls|for)="([^"]*)"| href="#([^"]*)"/gi;
    const wanted = [...html.matchAll(named)].flatMap(([, list = '', jump]) =>
      jump === undefined ? list.split(' ') : [jump],
    );
    expect(
      wanted.filter((id) => !ids.includes(id)),
      address,
    ).toEqual([]);
  }
});

test('検索が案内する結果の場所は、どれもその住所のページにある', () => {
  const wanted = searchSections(site).filter(({ page }) => page.startsWith(`${flow.path}/`));
  expect(wanted.length).toBeGreaterThan(80);
  const lost = wanted.filter(({ page: path, url }) => !page(path).includes(` id="${url.slice(path.length + 1)}"`));
  expect(lost.map(({ url }) => url)).toEqual([]);
});

test('答えを選ばずに開いた結果は、どんなときの答えかを先に言う。選んで来た人には、選んだ答えが見えている', () => {
  const chosen = '紙や番号をなくした：お店の機械から出た紙（申込券）';
  expect(page('/pay/lost-slip').split('<h1')[0]).toContain(chosen);
  expect(page('/pay/lost-slip?stage=wrong&trouble=lost&lost=slip')).not.toContain(chosen);
  expect(page('/pay/blocked')).toContain('<header><h1');
});

test('選べない理由が全部重なっても、どの理由も見出しと直し方の手順を持って並ぶ', () => {
  const replies =
    'total=748000&over=rest&delivery=fast&prime=yes&goods=digital&goods=gift&goods=large&seller=other&method=hidden';
  const html = page(`/pay/blocked?stage=may&${replies}`);
  expect(html).toContain('当てはまることが8つあります');
  expect([...html.matchAll(/<li id="([a-z-]+)" class="found">|<li class="found" id="([a-z-]+)">/g)]).toHaveLength(8);
  expect(html).toContain('249,334円 ＋ 249,333円 ＋ 249,333円');
});

test('上限を超える金額は、次の画面ですぐ言い、残りの質問を飛ばして分け方を見られる', () => {
  const html = page('/pay/over?stage=may&total=312000');
  expect(html).toContain('合計が30万円を超えています。');
  expect(html).toContain('href="/pay/over-cap?over=split&amp;stage=may&amp;total=312000"');
  const split = page('/pay/over-cap?stage=may&total=312000&over=split');
  expect(split).toContain('312,000円は、どれも300,000円より少ない注文2つに分けられます。');
  expect(split).toContain('156,000円 ＋ 156,000円');
  expect(split).toContain('1つの注文に、あと144,000円までの余りがあります。');
  expect(split).toContain('104,000円 ＋ 104,000円 ＋ 104,000円');
});

test('どの金額でも、分け方に上限ちょうどの額は出ない', () => {
  for (const total of [300_001, 312_000, 599_999, 600_000, 900_000, 10_000_000]) {
    const html = page(`/pay/over-cap?stage=may&total=${total}&over=split`);
    const shares = /<dl.*<\/dl>/.exec(html)?.[0] ?? '';
    expect(shares, String(total)).toMatch(/円/);
    expect(shares, String(total)).not.toContain('300,000円');
  }
});

test('安心して払える最後の日は、見出しが「今日のうちに払います」になり、明日のことに答える', () => {
  const address = '/pay/deadline-today?stage=deadline&came=2026-11-21';
  const html = page(address, new Date('2026-11-23T12:00:00+09:00'));
  expect(html).toMatch(/<h1[^>]* class="text-split">今日のうちに払います/);
  expect(html).toContain('明日でも払えますか');
  expect(html).toContain('払えるとは言えません。');
  expect(page('/pay/deadline-open?stage=deadline&came=2026-11-21')).not.toContain('今日のうちに払います');
});

test('払ったのに変わらないとき、次の営業日まで待つことが答えになる', () => {
  for (const since of ['hours', 'next-day']) {
    const html = page(`/pay/paid-wait?stage=paid&after=nothing&since=${since}`);
    expect(html).toMatch(/<h1[^>]*>次の営業日まで待ちます/);
    expect(html).toContain('href="/contact/message?topic=konbini&amp;situation=not-shown"');
  }
});

test('どの結果からも、伝える文へ行ける', () => {
  for (const id of Object.keys(content.outcomes)) {
    expect([id, page(`/pay/${id}`)]).toEqual([id, expect.stringContaining('href="/contact/message?topic=')]);
  }
});

test.each([
  ['/pay/total?stage=may&total=abc', 'abc'],
  ['/pay/total?stage=may&total=0&sent=total', '0'],
  [
    '/pay/total?stage=may&total=&total=%EF%BC%91%EF%BC%90%E5%86%86%E3%81%90%E3%82%89%E3%81%84&sent=total',
    '１０円ぐらい',
  ],
])('%s は、何を直すかを題・まとめ・欄の3か所で言い、打った文を残す', (address, typed) => {
  const html = page(address);
  expect(payTitle(content, placeOf(flow, address, noon))).toBe('もう一度：注文の合計は、税込でいくらですか。');
  expect(html).toMatch(/role="alert"[^>]*>.*href="#total"/);
  expect(html).toMatch(new RegExp(`<input id="total"[^>]* value="${typed}"`));
  expect(html).toMatch(/aria-describedby="total-error total-note" aria-invalid="true"/);
});

test('欄が2度送られても、何が違うかを言う文と、欄に残る文は同じ', () => {
  const html = page('/pay/total?stage=may&total=abc&total=&sent=total');
  expect(html).toContain('金額を数字で入れてください');
  expect(html).toMatch(/<input id="total"[^>]* value="abc"/);
});

test('日付の欄には、日付だけが残る', () => {
  expect(page('/pay/came?stage=deadline&came=2026-02-30')).toMatch(/<input id="came"[^>]* value=""/);
  expect(page('/pay/came?stage=deadline&came=2026-11-22')).toMatch(/<input id="came"[^>]* value="2026-11-22"/);
});

test('日本の真夜中をはさむと、同じ答えの結果の日数が1日進む', () => {
  const address = '/pay/deadline-open?stage=deadline&came=2026-11-21';
  expect(page(address, new Date('2026-11-21T23:59:59+09:00'))).toContain('あと2日');
  expect(page(address, new Date('2026-11-22T00:00:00+09:00'))).toContain('あと1日');
  const lastDay = '/pay/deadline-today?stage=deadline&came=2026-11-21';
  expect(page(lastDay, new Date('2026-11-23T23:59:59+09:00'))).toContain('今日まで');
});

test('期限までに支払いページの止まる夜があれば、日付と時刻で知らせる', () => {
  // The third Thursday of November 2026, an odd month, is the 19th.
  const address = '/pay/deadline-open?stage=deadline&came=2026-11-17';
  const words = '11月19日（木）の3時から5時は、支払いページを開けないことがあります。';
  expect(page(address, new Date('2026-11-17T12:00:00+09:00'))).toContain(words);
  const lastDay = '/pay/deadline-today?stage=deadline&came=2026-11-17';
  expect(page(lastDay, new Date('2026-11-19T05:00:00+09:00'))).not.toContain('支払いページを開けない');
  const december = '/pay/deadline-open?stage=deadline&came=2026-12-16';
  expect(page(december, new Date('2026-12-16T12:00:00+09:00'))).not.toContain('支払いページを開けない');
});
