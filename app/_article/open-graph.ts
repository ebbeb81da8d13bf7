import type { Metadata } from 'next';
import { words } from '#components/words.ts';
import { type ImageText, imagePath, imageSize } from '#lib/link-images/index.ts';
import { canonicalUrl } from '#lib/site/index.ts';

/**
 * How services show a link to a page. Title, description and address are those of the page. An image needs a complete
 * address, so there is none without `SITE_URL`.
 */
export function linkPreview(image: ImageText): Pick<Metadata, 'openGraph' | 'twitter'> {
  const url = canonicalUrl(imagePath(image));
  const openGraph = { type: 'website', siteName: words.site, locale: 'ja_JP' } as const;
  if (url === null) return { openGraph, twitter: { card: 'summary' } };
  const images = [{ url, ...imageSize, alt: image.title }];
  return { openGraph: { ...openGraph, url: './', images }, twitter: { card: 'summary_large_image' } };
}
