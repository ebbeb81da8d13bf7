import type { MetadataRoute } from 'next';
import { changedPages, keptUnlessRejected, loadSite, siteOrigin } from '#lib/site/index.ts';

// The origin is known at run time, not at build time.
export const dynamic = 'force-dynamic';

const pages = keptUnlessRejected(async () => changedPages(process.cwd(), await loadSite()));

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = siteOrigin();
  return (await pages()).map(({ path, changedOn }) => ({ url: `${origin}${path}`, lastModified: changedOn }));
}
