import { z } from 'zod';

/** How the id of a fact is written, as a part of other patterns. Example: `konbini.deadline`. */
export const factIdForm = /[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*/;

const wholeFactId = new RegExp(`^${factIdForm.source}$`);
// The pages of facts have a dot in their address.
const wholePath = /^\/[a-z0-9./#-]*$/;
const wholePartPath = /^\/[a-z0-9/-]+#[a-z0-9-]+$/;

/** Whether a text is written like the id of a fact. */
export function isFactId(text: string): boolean {
  return wholeFactId.test(text);
}

/** The id of a fact. `fix` tells the author what to write. */
export function factId(fix: string, formFix = fix) {
  return z.string({ error: fix }).regex(wholeFactId, { error: formFix });
}

/** The address of a page of this site, or of a part of it. Example: `/guides/number/find#steps`. */
export function sitePath(fix: string) {
  return z.string({ error: fix }).regex(wholePath, { error: fix });
}

/** The address of a part of a page of this site. */
export function partPath(fix: string) {
  return z.string({ error: fix }).regex(wholePartPath, { error: fix });
}
