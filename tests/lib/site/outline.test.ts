import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { outlineOf } from '#lib/site/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

test('大要は、記事の住所と題、事実の数だけを持ち、サイト全体の100分の1に収まる', async () => {
  const site = await shippedSite();
  const outline = outlineOf(site);
  expect(outline.konbini.find(({ path }) => path === '/konbini/lawson')).toEqual({
    path: '/konbini/lawson',
    title: site.konbini.find(({ id }) => id === 'lawson')?.title,
  });
  expect([outline.guides.length, outline.faqs.length, outline.facts]).toEqual([
    site.guides.length,
    site.faqs.length,
    site.facts.length,
  ]);
  expect(serialize(outline).length).toBeLessThan(serialize(site.content).length / 100);
});
