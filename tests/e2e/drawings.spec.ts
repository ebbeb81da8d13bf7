import { expect, type Page } from '@playwright/test';
import { test } from '#tests/support/site.ts';

/** How a property of the first such element is computed, as red, green and blue. */
function colourOf(page: Page, selector: string, property: 'fill' | 'stroke'): Promise<number[]> {
  return page
    .locator(selector)
    .first()
    .evaluate(
      (element, name) => (getComputedStyle(element)[name].match(/[\d.]+/g) ?? []).slice(0, 3).map(Number),
      property,
    );
}

/** A colour by its name, computed in the same way. */
function computed(page: Page, name: string): Promise<number[]> {
  return page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.color = colour;
    return (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  }, name);
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme === 'light' ? '明るい画面で' : '暗い画面で', () => {
    test.use({ colorScheme });

    test('図の物の縁は、地の色と3対1より離れている', async ({ page }) => {
      await page.goto('/konbini/lawson');
      const edge = await colourOf(page, '.drawing .sheet', 'stroke');
      for (const ground of ['--paper', '--sheet']) {
        const colour = await page.evaluate(
          (name) => getComputedStyle(document.documentElement).getPropertyValue(name),
          ground,
        );
        expect(contrast(edge, await computed(page, colour)), ground).toBeGreaterThan(3);
      }
    });

    test('色を決めてある画面では、図も時間の帯も、その色で描かれる', async ({ page }) => {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      for (const [path, drawing] of [
        ['/konbini/lawson', '.drawing'],
        ['/contact', '.drawing-bar'],
      ] as const) {
        await page.goto(path);
        expect(await colourOf(page, `${drawing} .press`, 'fill'), path).toEqual(await computed(page, 'Highlight'));
        expect(await colourOf(page, `${drawing} .sunk`, 'fill'), path).toEqual(await computed(page, 'Canvas'));
        // GrayText would say that a button is switched off, and is green or red in some themes.
        expect(await colourOf(page, `${drawing} .sunk`, 'stroke'), path).toEqual(await computed(page, 'CanvasText'));
      }
    });
  });
}
