import { expect } from '@playwright/test';
import { test } from '#tests/support/offline.ts';
import { shiftsOf } from '#tests/support/shifts.ts';

for (const width of [390, 1280]) {
  test(`幅${width}で、ページの上が少しずつ届いても、見えたものは動かない`, async ({ page, front }) => {
    front.slowPart = /<header class.*?<\/header>/s;
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${front.address}/guides/checkout/order`);
    expect(await shiftsOf(page)).toEqual([]);
  });
}
