import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { breadcrumbs, dataText, howTos, ledgerData, questionPage, webSite } from '#lib/copies/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const trail = [
  { href: '/guides', name: 'ガイド' },
  { href: '/guides/checkout', name: 'コンビニ払いを選ぶ' },
];
const blocks = [
  ...site.guides.map((guide) => [guide.path, [breadcrumbs(trail, guide.title), ...howTos(guide)]] as const),
  ...site.konbini.map(({ path, title, body }) => [path, [breadcrumbs(trail, title), ...howTos(body)]] as const),
  ...site.faqs.map((faq) => [faq.path, [breadcrumbs(trail, faq.question), questionPage(faq)]] as const),
  ...site.facts.map((fact) => [fact.id, [breadcrumbs(trail, fact.question)]] as const),
  ['/facts', [ledgerData('事実', '一覧', site.facts)]] as const,
  ['/', [webSite('まどぐち', '案内')]] as const,
];

afterEach(() => vi.unstubAllEnvs());

test('どのページのデータも、圧縮して1 KiB に収まる', () => {
  const heavy = blocks.map(([path, things]) => [path, gzipSync(dataText(things)).length] as const);
  expect(heavy.filter(([, bytes]) => bytes > 1024)).toEqual([]);
});

test('データは、手順の言葉をページと同じ順に、変えずに持つ', () => {
  const told = site.guides.filter((guide) => howTos(guide).length > 0);
  expect(told.length).toBeGreaterThan(site.guides.length / 2);
  for (const guide of told) {
    const things = howTos(guide);
    expect(things).toEqual(
      guide.procedures.slice(0, things.length).map(({ title, steps }) => ({
        '@type': 'HowTo',
        name: title,
        step: steps.map(({ action }) => ({ '@type': 'HowToStep', text: action })),
      })),
    );
  }
});

test('お店のページのデータは、手順を全部持つ', () => {
  for (const { path, body } of site.konbini) {
    expect([path, howTos(body).map(({ name }) => name)]).toEqual([path, body.procedures.map(({ title }) => title)]);
  }
});

test('値を埋めていない所を、データに残さない', () => {
  expect(blocks.filter(([, things]) => dataText(things).includes('{{')).map(([path]) => path)).toEqual([]);
});

test('どんな言葉があっても、データの枠を閉じない', () => {
  const text = dataText([breadcrumbs([], '</script><script>alert(1)</script>')]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text).itemListElement[0].name).toBe('</script><script>alert(1)</script>');
});

test('ものが1つならそのまま、いくつもあれば並べて書く', () => {
  const crumbs = breadcrumbs(trail, '注文する');
  expect(JSON.parse(dataText([crumbs]))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'ガイド', item: '/guides' },
      { '@type': 'ListItem', position: 2, name: 'コンビニ払いを選ぶ', item: '/guides/checkout' },
      { '@type': 'ListItem', position: 3, name: '注文する' },
    ],
  });
  const question = questionPage({ question: 'かかりますか。', short: 'かかりません。' });
  expect(JSON.parse(dataText([crumbs, question]))['@graph']).toEqual([crumbs, question]);
});

test('公の住所が決まっていれば、住所を全部書く', () => {
  vi.stubEnv('SITE_URL', 'https://example.jp');
  expect(dataText([webSite('まどぐち', '案内')])).toContain('"target":"https://example.jp/search?q={words}"');
  expect(dataText([ledgerData('事実', '一覧', [])])).toContain('"contentUrl":"https://example.jp/api/facts"');
});
