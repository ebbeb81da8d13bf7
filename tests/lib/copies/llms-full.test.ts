import { afterEach, expect, test, vi } from 'vitest';
import { llmsFullText } from '#lib/copies/index.ts';
import { mostKib } from '#lib/copies/llms-full.ts';
import { formatValue } from '#lib/facts/index.ts';
import { titleOf } from '#lib/site/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const articles = [...site.guides, ...site.faqs, ...site.konbini, ...site.channels];
const text = llmsFullText(site);

afterEach(() => vi.unstubAllEnvs());

test('全文は上限に収まり、上限を自分で言い、どの記事も入る', () => {
  expect(Buffer.byteLength(text)).toBeLessThan(mostKib * 1024);
  expect(text).toContain(`${mostKib} KiB まで`);
  expect(text).not.toContain('# 入りきらなかったページ');
  const lines = new Set(text.split('\n').map((line) => line.replaceAll('\\', '')));
  expect(articles.filter((article) => !lines.has(`# ${titleOf(article)}`)).map(({ path }) => path)).toEqual([]);
});

test('印のある事実は、どれも1度だけ、出典の言い分つきで書かれ、食いちがうものが先に並ぶ', () => {
  const notes = [...text.matchAll(/^\[\^([^\]]+)\]: (.*)$/gm)].map(([, id = '', said = '']) => [id, said] as const);
  expect(notes.map(([id]) => id).sort()).toEqual(site.facts.map(({ id }) => id).sort());
  const isSplit = notes.map(([id]) => site.facts.find((fact) => fact.id === id)?.status === 'conflict');
  expect(isSplit.lastIndexOf(true)).toBeLessThan(isSplit.indexOf(false));
  for (const fact of site.facts.filter(({ status }) => status === 'conflict')) {
    const [, said = ''] = notes.find(([id]) => id === fact.id) ?? [];
    expect(said).toContain('出典が食いちがう');
    for (const { value } of fact.claims) if (value !== undefined) expect(said).toContain(formatValue(fact, value));
  }
});

test('入りきらないページは、住所だけを並べ、それでも上限に収まる', () => {
  const most = 400 * 1024;
  const short = llmsFullText(site, most);
  expect(Buffer.byteLength(short)).toBeLessThanOrEqual(most);
  const [, list = ''] = short.split('# 入りきらなかったページ');
  const named = articles.filter(({ path }) => list.includes(`${path}.md`));
  const told = articles.filter(({ path }) => short.includes(`（${path}）`) || short.includes(`](${path})\n`));
  expect(named.length).toBeGreaterThan(10);
  expect(told.length + named.length).toBeGreaterThanOrEqual(articles.length);
});

test('公の住所が決まっていれば、リンクは完全な住所になる', () => {
  vi.stubEnv('SITE_URL', 'https://example.jp');
  expect(llmsFullText(site)).not.toMatch(/\]\(\//);
});
