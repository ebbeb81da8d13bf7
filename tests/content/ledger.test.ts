import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findWarnings } from '#lib/check/index.ts';
import { findPhoneNumbers } from '#lib/content/index.ts';
import { formatValue } from '#lib/facts/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const { facts, sources } = site;
const warnings = await findWarnings(process.cwd(), site, '2026-11-21');
const files = ['content/sources.yaml', ...(await readdir('content/facts')).map((name) => join('content/facts', name))];

const ids = (list: typeof facts) => list.map(({ id }) => id);
const conflicts = facts.filter(({ status }) => status === 'conflict');

test('事実は209以上あり、どれもどこかのファイルにある', () => {
  expect(facts.length).toBeGreaterThanOrEqual(209);
  expect([...new Set(site.factFiles.values())].sort()).toEqual(files.slice(1).sort());
});

test('事実の id は、引き受けたものも合わせて、どれも1つしかない', () => {
  const all = facts.flatMap(({ id, covers }) => [id, ...covers]);
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
});

test('食いちがいの控えの41の番号が、どれもどこかの事実にある', () => {
  const numbers = Array.from({ length: 40 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`);
  expect([...new Set(facts.flatMap((fact) => fact.conflicts))].sort()).toEqual([...numbers, 'C07b'].sort());
});

test('食いちがう事実には、違う言い分が2つ以上と、読み方の理由がある', () => {
  const lacking = conflicts.filter(({ claims, reading }) => {
    const values = new Set(claims.map(({ value }) => JSON.stringify(value)));
    return values.size < 2 || reading.why === undefined;
  });
  expect(ids(lacking)).toEqual([]);
});

test('控えに番号のある事実は、食いちがいか、古い案内による', () => {
  const others = facts.filter((fact) => fact.conflicts.length > 0 && !['conflict', 'dated'].includes(fact.status));
  expect(ids(others)).toEqual([]);
});

// Lists without an order name methods and buttons; for them the longer list is the safer reading.
test('くらべられる種類の安全な読み方には、どれも安全の順がある', () => {
  const unordered = facts.filter(
    (fact) => fact.reading.rule === 'safest' && fact.type !== 'text' && fact.safer === undefined,
  );
  expect(unordered.filter(({ type }) => type !== 'list')).toEqual([]);
  expect(ids(unordered).sort()).toEqual([
    'konbini.chains',
    'pickup.not-possible',
    'receipt.qualified',
    'sellersupport.path',
    'support.button-names',
    'support.path',
  ]);
});

test.each(files)('%s に、電話番号はない', async (file) => {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const numbers = lines.flatMap((line, index) => findPhoneNumbers(line).map(({ text }) => `${index + 1}: ${text}`));
  expect(numbers).toEqual([]);
});

test('見直しの日は散らばっていて、同じ日に3つより多くは重ならない', () => {
  const perDay = new Map<string, number>();
  for (const { reviewBy } of facts) perDay.set(reviewBy, (perDay.get(reviewBy) ?? 0) + 1);
  expect([...perDay].filter(([, count]) => count > 3)).toEqual([]);
});

test('どの出典も、どこかの事実のよりどころになっている', () => {
  const used = new Set(facts.flatMap(({ claims }) => claims.map(({ source }) => source)));
  expect(sources.filter(({ id }) => !used.has(id))).toEqual([]);
});

test('使わないわけを書いた事実のほかは、どれもどこかのページが使う', () => {
  expect(warnings.filter(({ rule }) => rule === 'fact-unused')).toEqual([]);
});

test('読み方の文は1文ずつ「。」で終わり、事実の書き方（{{…}}）は混ざらない', () => {
  const odd = facts.filter(({ reading: { sentence } }) => !sentence.endsWith('。') || sentence.includes('{{'));
  expect(ids(odd)).toEqual([]);
});

test('事実が引き受けた書き方は、その事実の値に当たる', () => {
  const missing = facts.filter(
    (fact) =>
      fact.patterns.length > 0 && !fact.patterns.some((pattern) => new RegExp(pattern, 'u').test(formatValue(fact))),
  );
  expect(ids(missing)).toEqual([]);
});
