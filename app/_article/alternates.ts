import type { Metadata } from 'next';
import { copyPath } from '#lib/copies/index.ts';
import { canonicalUrl } from '#lib/site/index.ts';

/** What the head of a page names beside it: its own address, its Markdown copy, and feeds by their types. */
export function alternatesOf(path: string, feeds: Readonly<Record<string, string>> = {}): Metadata['alternates'] {
  const others = Object.entries({ ...feeds, 'text/markdown': copyPath(path) });
  return {
    canonical: canonicalUrl(path),
    types: Object.fromEntries(others.map(([type, address]) => [type, canonicalUrl(address) ?? address])),
  };
}
