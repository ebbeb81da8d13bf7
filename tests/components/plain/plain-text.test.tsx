import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PlainText } from '#components/plain/plain-text.tsx';
import { developersOf, englishOf } from '#lib/copies/index.ts';
import { valueText } from '#lib/facts/index.ts';
import { embedPage } from '#lib/words/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const { facts } = await shippedSite();
const english = englishOf({ facts });
const page = renderToStaticMarkup(<PlainText page={english} />);

test('英語のページの数字と画面の言葉は、事実の台帳にある', () => {
  for (const id of ['konbini.option-name', 'konbini.confirm-code']) expect(page).toContain(valueText(facts, id));
  expect(page).toContain('¥300,000');
  expect(page).toContain('Pay by day 3');
});

test('英語のページは英語と、画面の言葉は日本語と、印がつき、どれも読みと意味がある', () => {
  const labels = english.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (typeof block === 'object' && 'labels' in block ? block.labels : [])),
  );
  expect(labels.length).toBeGreaterThan(10);
  expect(page.startsWith('<div lang="en">')).toBe(true);
  expect(page.match(/<th scope="row" lang="ja"/g)).toHaveLength(labels.length);
  expect(labels.filter(({ sound, meaning }) => sound === '' || meaning === '')).toEqual([]);
  for (const word of ['通常配送', 'お支払い番号', 'カスタマーサービス']) {
    expect(page).toContain(`<strong lang="ja">${word}</strong>`);
  }
});

test('コードと手順と、保存するファイルへのリンクは、そのように印がつく', () => {
  expect(renderToStaticMarkup(<PlainText page={developersOf()} />)).toContain('<code>Retry-After</code>');
  const embed = renderToStaticMarkup(<PlainText page={embedPage} />);
  expect(embed).toContain('<ol><li><a href="/embed/madoguchi-deadline.js" download="madoguchi-deadline.js">');
  expect(embed).toContain('&lt;madoguchi-deadline&gt;\n');
});
