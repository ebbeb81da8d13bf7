import { acceptWeights } from '#lib/http/index.ts';

const markdown = 'text/markdown';
const html = 'text/html';

/**
 * Whether a client would rather have a page's Markdown copy. Only those that name Markdown get it: browsers do not, and
 * whoever takes anything means the page. If both are named alike, whoever names Markdown at all wants it.
 */
export function prefersMarkdown(accept: string | undefined): boolean {
  // Looked at for every page, so that most requests cost no more than this.
  if (accept === undefined || !/text\/markdown/i.test(accept)) return false;
  const weights = acceptWeights(accept);
  const wanted = weights.get(markdown) ?? 0;
  return wanted > 0 && wanted >= (weights.get(html) ?? weights.get('text/*') ?? weights.get('*/*') ?? 0);
}
