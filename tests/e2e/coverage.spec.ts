import { expect } from '@playwright/test';
import { coveredAddresses, readCoverage } from '#lib/site/coverage.ts';
import { test } from '#tests/support/site.ts';

test('研究ノートの話題・手順・困りごと・質問の行き先は、どれも開き、その場所がある', async ({ page }) => {
  test.setTimeout(120_000);
  const { record } = await readCoverage(process.cwd());
  const covered = record === undefined ? [] : coveredAddresses(record.coverage);
  expect(covered.length).toBeGreaterThan(300);

  const dead: string[] = [];
  for (const path of new Set(covered.map((each) => each.page))) {
    const response = await page.request.get(path);
    const ids = new Set([...(await response.text()).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    for (const { id, address, anchor } of covered.filter((each) => each.page === path)) {
      if (response.status() !== 200 || (anchor !== undefined && !ids.has(anchor))) dead.push(`${id} → ${address}`);
    }
  }
  expect(dead).toEqual([]);
});
