import { test as base, type Page } from '@playwright/test';
import { dayInJapan, daysAfter } from '#lib/ja/index.ts';

/** One page for each template of the site. */
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
  changes: '/changes',
  embed: '/embed',
  privacy: '/privacy',
  accessibility: '/accessibility',
  'not found': '/no-such-page',
  error: '/error',
  'too long': '/error/too-long',
  unreadable: '/error/unreadable',
  busy: '/error/busy',
} as const;

/** Pages that answer in the browser; they have a script of their own and a larger budget. */
export const answeringPages = { 'message composer': '/contact/message', offline: '/offline' } as const;
const replies =
  'total=748000&over=rest&delivery=fast&prime=yes&goods=digital&goods=gift&goods=large&seller=other&method=hidden';

/** One page for each kind of wizard page, without script: all replies in the address. */
export const wizard = {
  'wizard start': '/pay',
  'question of one answer': '/pay/chain?stage=counter',
  'question of several answers': '/pay/goods?stage=may&total=48200&delivery=standard',
  'several answers with an error':
    '/pay/goods?stage=may&total=48200&delivery=standard&goods=none&goods=gift&sent=goods',
  'question of a sum': '/pay/total?stage=may',
  'sum with an error': '/pay/total?stage=may&total=abc&sent=total',
  'question of a day': '/pay/came?stage=deadline',
  'day with an error': '/pay/came?stage=deadline&came=2099-01-01&sent=came',
  'everything in the way': `/pay/blocked?stage=may&${replies}`,
  'sum over the cap': '/pay/over?stage=may&total=312000',
  'sums that are split': '/pay/over-cap?stage=may&total=312000&over=split',
  'nothing in the way': '/pay/payable?stage=may&total=48200&delivery=standard&goods=none&seller=amazon&method=shown',
  'order by one device': '/pay/order-app?stage=order&device=app',
  'order by any device': '/pay/order-anywhere?stage=order&device=unsure',
  'one step by itself': '/pay/order-app?stage=order&device=app&step=2',
  counter: '/pay/counter-lawson?stage=counter&chain=lawson',
  'counter without machine': '/pay/counter-seven-eleven?stage=counter&chain=seven-eleven',
  'deadline ahead': `/pay/came?stage=deadline&came=${dayInJapan(new Date())}&sent=came`,
  'deadline past': `/pay/came?stage=deadline&came=${daysAfter(dayInJapan(new Date()), -30)}&sent=came`,
  'deadline by itself': '/pay/deadline-open',
  stages: '/pay/whole-way?stage=unsure',
} as const;

/** One page for each kind of picker page, without script: all replies in the address. */
export const picker = {
  'picker start': '/contact/find',
  'question of the picker': '/contact/find/urgency?topic=refund&who=buyer',
  'desks for a buyer':
    '/contact/find/result?device=smartphone&language=japanese&speak=no&topic=refund&urgency=today&who=buyer',
  'what to do at once': '/contact/find/result?topic=hijacked&who=buyer',
  'desks for a large seller':
    '/contact/find/result?device=pc&matter=rating&record=unsure&speak=yes&urgency=now&who=seller-large',
  'desks for a small seller': '/contact/find/result?device=app&matter=rating&who=seller-small',
  'locked out': '/contact/find/result?topic=account&who=guest',
} as const;

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
        // The browser notes each answer of a form that a test lets fail.
        if (message.location().url.endsWith('/api/feedback')) return;
        const isMissingPage = message.text().includes('404') && message.location().url === page.url();
        // `serviceWorkers: 'block'` of playwright.config.ts says this on each page.
        if (message.text() === 'Service Worker registration blocked by Playwright') return;
        if (['error', 'warning'].includes(message.type()) && !isMissingPage) complaints.push(message.text());
      });
      await use(undefined);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
