import type { MetadataRoute } from 'next';
import { siteOrigin } from '#lib/site/index.ts';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    // The longest rule decides: what programs may keep is open, and answers to a reader's words are not.
    rules: {
      userAgent: '*',
      allow: ['/', '/api/v1', '/api/openapi.json', '/api/facts'],
      disallow: ['/api/', '/api/v1/search'],
    },
    sitemap: `${siteOrigin()}/sitemap.xml`,
  };
}
