import { expect } from '@playwright/test';
import { violationsOf } from '#tests/support/axe.ts';
import { plantStyle, unfold } from '#tests/support/layout.ts';
import { answeringPages, picker, templates, test, wizard } from '#tests/support/site.ts';

const colourRules = ['color-contrast', 'link-in-text-block'];
// The size of a text or of the screen changes no markup, so only what depends on places is looked at again.
const sizeRules = ['target-size', 'scrollable-region-focusable', 'link-in-text-block'];

/** Pages that show more on a wide screen. */
const wider: readonly string[] = ['guide', 'chain', 'question', 'facts', 'fact', 'channel', 'search results'];

for (const [name, path] of Object.entries({ ...templates, ...answeringPages, ...wizard, ...picker })) {
  test(`${name} のページに、明るくても暗くても、文字を2倍にしても、400%に広げても、自動検査で分かる壁がない`, async ({
    page,
  }) => {
    // Some lists are long, and each run reads all of it.
    test.slow();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await unfold(page);
    expect.soft(await violationsOf(page)).toEqual([]);
    // The colour scheme changes no markup, so in the dark only what depends on colours is looked at again.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violationsOf(page, { rules: colourRules })).toEqual([]);
    if (wider.includes(name)) {
      await page.setViewportSize({ width: 1280, height: 900 });
      expect.soft(await violationsOf(page), '1280 px').toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 256 });
    expect.soft(await violationsOf(page, { rules: sizeRules }), '400 %').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await plantStyle(page, 'html { font-size: 200% }');
    expect(await violationsOf(page, { rules: sizeRules }), 'text of 200 %').toEqual([]);
  });
}
