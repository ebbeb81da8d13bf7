import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { answeringPages, picker, templates, test, wizard } from '#tests/support/site.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colourRules = ['color-contrast', 'link-in-text-block'];

for (const [name, path] of Object.entries({ ...templates, ...answeringPages, ...wizard, ...picker })) {
  test(`${name} のページに、明るくても暗くても、自動検査で分かる壁がない`, async ({ page }) => {
    // The list of all facts is long, and each run reads all of it.
    test.slow();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    for (const details of await page.locator('main details').all()) {
      await details.evaluate((element) => element.setAttribute('open', ''));
    }
    const axe = () => new AxeBuilder({ page });
    expect.soft(violationsOf(await axe().withTags(levels).analyze())).toEqual([]);
    // The colour scheme changes no markup, so in the dark only what depends on colours is looked at again.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(violationsOf(await axe().withRules(colourRules).analyze())).toEqual([]);
  });
}

function violationsOf({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>) {
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
