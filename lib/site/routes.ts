/** The pages that are not articles, with the files they are made from. */
export const plainPages = {
  '/': ['app/page.tsx'],
  '/about': ['app/about/page.tsx', 'lib/words/plain/about.ts'],
  '/accessibility': ['app/accessibility/page.tsx', 'lib/words/plain/accessibility.ts'],
  '/changes': ['app/changes/page.tsx'],
  '/contact': ['app/contact/page.tsx'],
  '/contact/message': ['app/contact/message/page.tsx', 'content/messages.yaml'],
  '/embed': ['app/embed/page.tsx', 'lib/words/plain/embed.ts'],
  '/developers': ['app/developers/page.tsx', 'lib/words/plain/developers.ts'],
  '/en': ['app/en/page.tsx', 'lib/words/plain/english.ts'],
  '/facts': ['app/facts/page.tsx'],
  '/faq': ['app/faq/page.tsx'],
  '/guides': ['app/guides/page.tsx'],
  '/pay': ['app/pay/page.tsx', 'content/flows/pay.yaml'],
  '/konbini': ['app/konbini/page.tsx'],
  '/trouble': ['app/trouble/page.tsx'],
  '/privacy': ['app/privacy/page.tsx', 'lib/words/plain/privacy.ts', 'lib/words/kept-on-device.ts'],
} as const satisfies Record<string, readonly string[]>;

/** The anchors of those pages that a link may name. Whoever renames one keeps an element with the old id. */
export const plainAnchors: Readonly<Record<string, readonly string[]>> = {
  '/about': ['unofficial', 'basis', 'dates', 'reuse', 'phone', 'size'],
  '/accessibility': ['goal', 'checked', 'keys', 'not-yet'],
  '/contact': ['who', 'buyers', 'sellers'],
  '/embed': ['use', 'promise'],
  '/developers': ['rules', 'json', 'markdown', 'mcp', 'limits'],
  '/en': ['steps', 'danger', 'words', 'desks'],
  '/konbini': ['at-store'],
  '/privacy': ['sent', 'cookies', 'device', 'search', 'replies', 'numbers', 'server'],
};

/** Plain pages that the sitemap does not list. */
export const unlistedPages: readonly string[] = ['/about/flows'];

/** Former addresses of pages whose address is in the code (plain pages, questions of flows), each with the new one. */
export const movedPages: Readonly<Record<string, string>> = {};
