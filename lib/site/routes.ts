/** The pages that are not articles, with the files they are made from. */
export const plainPages = {
  '/': ['app/page.tsx'],
  '/about': ['app/about/page.tsx'],
  '/accessibility': ['app/accessibility/page.tsx'],
  '/contact': ['app/contact/page.tsx'],
  '/contact/message': ['app/contact/message/page.tsx', 'content/messages.yaml'],
  '/facts': ['app/facts/page.tsx'],
  '/faq': ['app/faq/page.tsx'],
  '/guides': ['app/guides/page.tsx'],
  '/pay': ['app/pay/page.tsx', 'content/flows/pay.yaml'],
  '/konbini': ['app/konbini/page.tsx'],
  '/trouble': ['app/trouble/page.tsx'],
  '/privacy': ['app/privacy/page.tsx'],
} as const satisfies Record<string, readonly string[]>;
