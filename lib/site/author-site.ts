import { keptUnlessRejected } from './kept.ts';
import { withLastGood } from './last-good.ts';
import { type Content, openWorkCache, readContent } from './read-content.ts';
import { joinSite, type Site } from './site.ts';
import { whileUnchanged } from './while-unchanged.ts';

/**
 * The site below `root` as its authors see it while they write: with drafts, and with the last good version of what has
 * problems now. It is read again when a file has changed, and then only what changed is parsed.
 */
export function authorSite(root: string): () => Promise<Site> {
  const cache = keptUnlessRejected(() => openWorkCache(root));
  let last: Content | undefined;
  // What an article links to or shows may lie in `public`.
  return whileUnchanged(root, ['content', 'public'], async () => {
    // Named once: this code was loaded from the files of that moment, and what it parses must not pass for the work of later ones.
    const content = await readContent(root, undefined, await cache());
    last = withLastGood(content, last);
    return joinSite(last, () => true, content);
  });
}
