import type { MetadataRoute } from 'next';
import { loadChangedPages, siteOrigin } from '#lib/site/index.ts';

// The origin is known at run time, not at build time.
export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = siteOrigin();
  return (await loadChangedPages()).map(({ path, changedOn }) => ({
    url: `${origin}${path}`,
    lastModified: changedOn,
  }));
}
