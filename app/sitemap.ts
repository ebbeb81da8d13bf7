import type { MetadataRoute } from 'next';
import { changedPages, loadSite, siteUrl } from '#lib/site/index.ts';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const pages = await changedPages(process.cwd(), await loadSite());
  return pages.map(({ path, changedOn }) => ({ url: `${siteUrl()}${path === '/' ? '' : path}`, lastModified: changedOn }));
}
