import { canonicalUrl } from '#lib/site/index.ts';

/** Makes an address of this site complete, when it has a public origin. */
export type Link = (path: string) => string;

/** The links of this site. The settings are read once, not for each link. */
export function siteLinks(): Link {
  const origin = canonicalUrl('') ?? '';
  return (path) => origin + path;
}
