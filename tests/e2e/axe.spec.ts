import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { answeringPages, picker, templates, test, wizard } from '#tests/support/site.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [name, path] of Object.entries({ ...templates, ...answeringPages, ...wizard, ...picker })) {
      test(`${name} のページに、自動検査で分かる壁がない`, async ({ page }) => {
        await page.goto(path);
        for (const details of await page.locator('main details').all()) {
          await details.evaluate((element) => element.setAttribute('open', ''));
        }
        const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
    }
  });
}
