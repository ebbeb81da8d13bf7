import { createHash } from 'node:crypto';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeness } from '#lib/assets/index.ts';
import { outlineOf } from '#lib/site/index.ts';
import { aFolder, writeIn } from '#tests/support/project.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const { guides, konbini, channels, faqs, facts } = site;
const outline = outlineOf(site);
const data = JSON.stringify({ text: '検索のデータ'.repeat(2000) });
const searchFile = `.next/server/app/assets/search-${createHash('sha256').update(data).digest('hex').slice(0, 12)}.json.body`;
const found = { search: () => ({ query: '', total: 3, isKnown: true, notices: [], results: [] }) };

/** The sources of a whole site with a build of its own. */
async function wholeSources() {
  const root = await aFolder();
  for (const { path } of [{ path: '/index' }, ...guides, ...konbini, ...channels, ...faqs]) {
    await writeIn(root, `.next/server/app${path}.html`, '<!DOCTYPE html>');
  }
  await writeIn(root, searchFile, data);
  return { root, outline: async () => outline, index: async () => found, ledger: async () => ({ facts }) };
}

const whole = { pages: true, search: true, ledger: true };

test('何も壊れていなければ、どれも動く', async () => {
  expect(await wholeness(await wholeSources())).toEqual(whole);
});

test.each([
  ['検索のデータが途中で切れた', (root: string) => truncate(join(root, searchFile), 5000), 'search'],
  ['検索のデータがない', (root: string) => rm(join(root, searchFile)), 'search'],
  ['ページが1つない', (root: string) => rm(join(root, '.next/server/app/konbini/lawson.html')), 'pages'],
  ['ページが1つ空', (root: string) => writeFile(join(root, '.next/server/app/index.html'), ''), 'pages'],
])('%s', async (_, damage, part) => {
  const sources = await wholeSources();
  await damage(sources.root);
  expect(await wholeness(sources)).toEqual({ ...whole, [part]: false });
});

test.each([
  ['検索を開けない', { index: () => Promise.reject(new Error('壊れている')) }, { ...whole, search: false }],
  [
    '検索で何も見つからない',
    { index: async () => ({ search: () => ({ ...found.search(), total: 0 }) }) },
    { ...whole, search: false },
  ],
  ['台帳が空', { ledger: async () => ({ facts: [] }) }, { ...whole, ledger: false }],
  ['台帳を読めない', { ledger: () => Promise.reject(new Error('ない')) }, { ...whole, ledger: false }],
  ['内容を読めない', { outline: () => Promise.reject(new Error('ない')) }, { ...whole, pages: false, search: false }],
])('%s', async (_, broken, expected) => {
  expect(await wholeness({ ...(await wholeSources()), ...broken })).toEqual(expected);
});
