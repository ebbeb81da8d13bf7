import { expect, test } from 'vitest';
import { waysOf } from '#lib/konbini/index.ts';
import { aKonbini } from '#tests/support/builders.ts';
import { modelOf, parseKonbini } from '#tests/support/parsing.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const before = '<Before>\n- 現金\n</Before>\n\n';
const procedure = (id: string, prefix = '') =>
  `<Procedure id="${id}" title="${id}">\n\n${prefix}1. 払います。\n\n<Result>\n払えました。\n</Result>\n\n</Procedure>`;

async function waysIn(...procedures: readonly string[]): Promise<string[][]> {
  const konbini = await modelOf(aKonbini({ body: procedures.join('\n\n') }), parseKonbini);
  return waysOf(konbini).map((way) => way.map(({ id }) => id));
}

test('用意するもののない手順は、前の手順の続きになる', async () => {
  expect(await waysIn(procedure('loppi', before), procedure('register'))).toEqual([['loppi', 'register']]);
});

test('用意するものを書いた手順からは、別の払い方になる', async () => {
  expect(await waysIn(procedure('machine', before), procedure('register', before), procedure('receipt'))).toEqual([
    ['machine'],
    ['register', 'receipt'],
  ]);
});

test('用意するものがどこにもなければ、はじめの手順から1つの払い方になる', async () => {
  expect(await waysIn(procedure('a'), procedure('b'))).toEqual([['a', 'b']]);
});

test('どのお店の手順も、入り口から領収書までの払い方に分かれる', async () => {
  const { konbini } = await shippedSite();
  const ways = Object.fromEntries(konbini.map((each) => [each.id, waysOf(each).map((way) => way.map(({ id }) => id))]));
  expect(ways).toEqual({
    'seven-eleven': [['register']],
    lawson: [['loppi', 'register']],
    familymart: [['machine', 'register']],
    ministop: [['loppi', 'register']],
    seicomart: [['machine'], ['register']],
    'daily-yamazaki': [['register']],
  });
  for (const way of konbini.flatMap(waysOf)) expect(way.at(-1)?.steps.at(-1)?.action).toBe('領収書を受け取ります。');
});
