import { test as base, type Page } from '@playwright/test';

/** One page of every template of the site. */
export const templates = {
  home: '/',
  guides: '/guides',
  topic: '/guides/checkout',
  guide: '/guides/checkout/order',
  'guide with tables': '/guides/checkout/what-you-can-pay',
  konbini: '/konbini',
  chain: '/konbini/lawson',
  'chain without machine': '/konbini/seven-eleven',
  faq: '/faq',
  'faq topic': '/faq/number',
  question: '/faq/number/how-many-digits',
  trouble: '/trouble',
  facts: '/facts',
  fact: '/facts/konbini.deadline',
  'guide with trouble': '/guides/account/locked',
  contact: '/contact',
  channel: '/contact/chat',
  search: '/search',
  'search results': `/search?q=${encodeURIComponent('番号 届かない')}`,
  'search without results': `/search?q=${encodeURIComponent('カブトムシ')}`,
  about: '/about',
  privacy: '/privacy',
  accessibility: '/accessibility',
  'not found': '/no-such-page',
  error: '/error',
} as const;

/** Pages that compose an answer in the browser: they bring a script of their own, and may weigh more. */
export const answeringPages = { 'message composer': '/contact/message' } as const;

/** Every page that the sitemap lists, as paths. */
export async function sitemapPaths(page: Page): Promise<string[]> {
  const response = await page.request.get('/sitemap.xml');
  const xml = await response.text();
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
}

/** A test that fails when the page throws, logs an error or breaks its security policy. */
export const test = base.extend<{ quietPage: undefined }>({
  quietPage: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        const isMissingPage = message.text().includes('404') && message.location().url === page.url();
        if (['error', 'warning'].includes(message.type()) && !isMissingPage) complaints.push(message.text());
      });
      await use(undefined);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
