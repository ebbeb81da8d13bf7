import { expect, test } from 'vitest';
import { llmsText } from '#lib/copies/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const text = llmsText(site, 'https://example.jp');
const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, url = '']) => url);

const lists = ['/pay', '/guides', '/faq', '/trouble', '/konbini', '/contact', '/facts', '/changes'];
const plain = ['/about', '/privacy', '/accessibility', '/developers', '/embed', '/en', '/contact/message'];

test('案内の文は、一覧と、どの記事の写しへも、食いちがう事実の写しへも、1度ずつ導く', () => {
  const split = site.facts.filter(({ status }) => status === 'conflict').map(({ id }) => `/facts/${id}.md`);
  const articles = [...site.guides, ...site.faqs, ...site.konbini, ...site.channels, ...site.outcomes];
  const paths = [...articles.map(({ path }) => path), ...lists, ...plain].map((path) => `${path}.md`);
  expect(links.sort()).toEqual([...paths, ...split].map((path) => `https://example.jp${path}`).sort());
  expect(split.length).toBeGreaterThan(10);
});

test('案内の文は、64 KiB に収まり、食いちがいをどう伝えるかと、非公式なことを言う', () => {
  expect(Buffer.byteLength(text)).toBeLessThan(64 * 1024);
  expect(text).toContain('食いちがうことも伝えてください');
  expect(text).toContain('非公式のガイドです');
});
