import { expect, test } from 'vitest';
import { Elsewhere } from '#lib/search/hints/elsewhere.ts';
import { fold } from '#lib/search/index.ts';

const shop = { id: 'shop', names: ['楽天', 'rakuten'], but: ['楽天カード'], beside: [], fits: [] };
const prices = { id: 'prices', names: ['ps5'], but: [], beside: ['値段'], fits: [], evenHere: true } as const;
const elsewhere = new Elsewhere({ say: '', ours: ['amazon', 'アマゾン'], matters: [shop, prices] });

test.each([
  ['楽天 番号 届かない', 'shop'],
  ['らくてん rakuten', 'shop'],
  ['楽天カードで払える', undefined],
  ['楽天とアマゾン', undefined],
  ['rakutenichi', undefined],
  ['PS5 値段', 'prices'],
  ['アマゾン PS5 値段', 'prices'],
  ['PS5 コンビニ払い', undefined],
] as const)('「%s」は、%s のこととして断られる', (query, id) => {
  expect(elsewhere.find(fold(query))?.id).toBe(id);
});
