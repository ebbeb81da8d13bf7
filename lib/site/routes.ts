/** The pages that are not articles, with the files whose change changes them. */
export const plainPages = {
  '/': ['app/(site)/page.tsx'],
  '/about': ['app/(site)/about/page.tsx'],
  '/accessibility': ['app/(site)/accessibility/page.tsx'],
  '/faq': ['app/(site)/faq/page.tsx'],
  '/guides': ['app/(site)/guides/page.tsx'],
  '/konbini': ['app/(site)/konbini/page.tsx'],
  '/privacy': ['app/(site)/privacy/page.tsx'],
} as const satisfies Record<string, readonly string[]>;
