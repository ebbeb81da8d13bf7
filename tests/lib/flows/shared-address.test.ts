import { expect, test } from 'vitest';
import { one, several, yen } from '#lib/flows/client.ts';
import { sharedAddress } from '#lib/flows/index.ts';

const flow = {
  path: '/pay',
  questions: new Map(
    Object.entries({ stage: one('may', 'paid'), total: yen, goods: several(['gift', 'digital'], ['none']) }),
  ),
  outcomes: ['payable'],
};

test('同じものを見せる住所は、並びや余分な印が違っても、同じ形になる', () => {
  const shared = sharedAddress(flow, '/pay/total?stage=may&goods=gift&goods=digital');
  expect(shared).toBe('/pay/total?goods=digital&goods=gift&stage=may');
  expect(sharedAddress(flow, '/pay/total?goods=digital&stage=may&goods=gift&n=17&utm=x')).toBe(shared);
});

test('場所や答えの違う住所は、違う形になる', () => {
  const addresses = ['/pay', '/pay/total', '/pay/payable', '/pay/total?stage=may', '/pay/total?stage=paid'];
  const more = ['/pay/total?stage=may&sent=stage', '/pay/payable?step=2', '/pay/payable?step=3'];
  const shared = [...addresses, ...more].map((address) => sharedAddress(flow, address));
  expect(new Set(shared).size).toBe(8);
  expect(shared).not.toContain(undefined);
});

test('分からないと答えた金額は、だれにとっても同じ', () => {
  expect(sharedAddress(flow, '/pay/goods?total=unsure')).toBe('/pay/goods?total=unsure');
});

test.each([
  ['打たれた金額', '/pay/goods?total=12800'],
  ['打たれた言葉', '/pay/goods?total=田中'],
  ['2つめの「?」のうしろの金額', '/pay/goods?stage=may&x=?&total=12800'],
  ['2つめの「?」のうしろの答え', '/pay??&stage=tanaka'],
  ['流れにない答え', '/pay/goods?stage=tanaka'],
  ['物の名前', '/pay/goods?stage=constructor'],
  ['2つの答え', '/pay/goods?stage=may&stage=paid'],
  ['ない質問の送信', '/pay/goods?sent=tanaka'],
  ['数でない段', '/pay/payable?step=tanaka'],
  ['ない場所', '/pay/tanaka'],
  ['深い場所', '/pay/total/x'],
  ['ほかのページ', '/payment'],
  ['ほかの流れ', '/guides/total'],
  ['長すぎる住所', `/pay/total?${'stage=may&'.repeat(300)}`],
])('%sを含む住所は、分け合わない', (_, address) => {
  expect(sharedAddress(flow, address)).toBeUndefined();
});
