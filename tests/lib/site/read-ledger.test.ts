import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLedger } from '#lib/site/index.ts';
import { readProjectLedger } from '#lib/site/read-ledger.ts';
import { aGuide } from '#tests/support/builders.ts';
import { aProject } from '#tests/support/project.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const guide = 'content/guides/store/pay.mdx';

test('事実だけを読むときは、記事をひとつもコンパイルしない', async () => {
  const root = await aProject({ [guide]: aGuide() });
  const { ledger, problems } = await readProjectLedger(root);
  expect([ledger.facts.map(({ id }) => id), ledger.sources.map(({ id }) => id), problems]).toEqual([
    ['konbini.what'],
    ['s0'],
    [],
  ]);
  await expect(access(join(root, '.cache', 'articles'))).rejects.toThrow('ENOENT');
});

test('事実だけを読んでも、サイト全体を読んだときと同じ事実になる', async () => {
  const [{ facts, sources }, ledger] = await Promise.all([shippedSite(), loadLedger()]);
  expect([ledger.facts, ledger.sources]).toEqual([facts, sources]);
});

test('事実の直すところは、ほかの記事と関わりなく見つかる', async () => {
  const root = await aProject({ 'content/facts/konbini.yaml': '- id: konbini.what\n' });
  const { problems } = await readProjectLedger(root);
  expect(problems.map(({ file }) => file)).toContain('content/facts/konbini.yaml');
});
