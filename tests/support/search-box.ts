import { expect, type Page } from '@playwright/test';

/** An article with a search in its head and no other. */
export const guide = '/guides/checkout/order';

/** The small search field in the header. */
export const fieldOf = (page: Page) => page.locator('header [data-search] input[name=q]');

/** The options of the search box. */
export const optionsOf = (page: Page) => page.getByRole('option');

/** Opens a page, focuses its search and waits until it answers. */
export async function openBox(page: Page, path = guide) {
  await page.goto(path);
  await fieldOf(page).focus();
  await expect(fieldOf(page)).toHaveRole('combobox');
  return fieldOf(page);
}

/** Records the addresses a page requests from now on. */
export function requestsOf(page: Page, pattern: RegExp): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (pattern.test(request.url())) seen.push(request.url());
  });
  return seen;
}

/** Delays the box's script until the returned function is called. */
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

/** Stores earlier searches on the device. */
export async function keepRecent(page: Page, ...queries: readonly string[]) {
  await page.goto(guide);
  await page.evaluate(
    (kept) => localStorage.setItem('madoguchi.recent', kept),
    JSON.stringify({ version: 1, queries }),
  );
}
