import type { MetadataRoute } from 'next';
import { siteOrigin } from '#lib/site/index.ts';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: ['/', '/api/facts'], disallow: '/api/' },
    sitemap: `${siteOrigin()}/sitemap.xml`,
  };
}
