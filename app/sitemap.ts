import type { MetadataRoute } from 'next';
import { type ChangedPage, changedPages, loadSite, siteOrigin } from '#lib/site/index.ts';

// The origin is known at run time, not at build time.
export const dynamic = 'force-dynamic';

let pages: Promise<ChangedPage[]> | undefined;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  pages ??= loadSite().then((site) => changedPages(process.cwd(), site));
  const origin = siteOrigin();
  return (await pages).map(({ path, changedOn }) => ({ url: `${origin}${path}`, lastModified: changedOn }));
}
