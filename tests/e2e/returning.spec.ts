import { expect, type Page } from '@playwright/test';
import { answeringPages, picker, templates, test, wizard } from '#tests/support/site.ts';

// Playwright switches the back/forward cache off.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

/** Why the browser could not keep a page for the way back; empty if it came back as it was left. */
async function whatForbidsReturning(page: Page, path: string): Promise<readonly string[]> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    document.documentElement.dataset.wasHere = 'yes';
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  const reasons: string[] = [];
  session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    reasons.push(...notRestoredExplanations.map(({ type, reason }) => `${type}: ${reason}`));
  });
  // Some pages of flows take what was typed out of their address.
  const { pathname } = new URL(page.url());
  await page.goto(path === '/about' ? '/privacy' : '/about', { waitUntil: 'load' });
  // After the answer, which would be lost if the page left while it was on its way.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await page.waitForURL((url) => url.pathname === pathname, { waitUntil: 'commit' });
  const isBack = await page.evaluate(() => document.documentElement.dataset.wasHere === 'yes');
  await session.detach();
  return isBack ? [] : ['shown anew', ...reasons];
}

// Browsers keep only pages that were there.
const { 'not found': _, ...found } = templates;

for (const [name, path] of Object.entries({ ...found, ...answeringPages, ...wizard, ...picker })) {
  test(`${name} のページは、「戻る」で、離れたときのまますぐ出る`, async ({ page }) => {
    expect(await whatForbidsReturning(page, path)).toEqual([]);
  });
}

test('離れるときを待つスクリプトがあれば、そのことが分かる', async ({ page }) => {
  await page.addInitScript(() => addEventListener('unload', () => undefined));
  expect(await whatForbidsReturning(page, '/guides')).toContainEqual(expect.stringMatching(/unload/i));
});
