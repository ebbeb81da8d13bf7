import { expect, type Page } from '@playwright/test';

/** An article with a search in its head and no other. */
export const guide = '/guides/checkout/order';

/** The small field in the head of a page. */
export const fieldOf = (page: Page) => page.locator('header [data-search] input[name=q]');

/** What the box offers. */
export const optionsOf = (page: Page) => page.getByRole('option');

/** Opens a page and turns to its search, as soon as it answers. */
export async function openBox(page: Page, path = guide) {
  await page.goto(path);
  await fieldOf(page).focus();
  await expect(fieldOf(page)).toHaveRole('combobox');
  return fieldOf(page);
}

/** Notes which addresses a page asks for from now on. */
export function requestsOf(page: Page, pattern: RegExp): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (pattern.test(request.url())) seen.push(request.url());
  });
  return seen;
}

/** Keeps the box's script from arriving until what is given is called. */
export async function holdBoxScript(page: Page): Promise<() => void> {
  let deliver = () => {};
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await page.route('**/assets/search-box-*.js', async (route) => {
    await delivered;
    await route.continue();
  });
  return deliver;
}

/** Puts old searches on the device. */
export async function keepRecent(page: Page, ...queries: readonly string[]) {
  await page.goto(guide);
  await page.evaluate(
    (kept) => localStorage.setItem('madoguchi.recent', kept),
    JSON.stringify({ version: 1, queries }),
  );
}
