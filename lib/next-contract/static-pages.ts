import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildFolder,
  flightVariable,
  frameworkMarks,
  globalErrorPage,
  notFoundPage,
  prerenderedFolder,
} from './contract.ts';

/**
 * Removes React's runtime from a page: its scripts, their preloads and the flight data, which repeats the page's text.
 * Our own scripts (`/assets/…`, `/embed/…`) and `application/json` data stay.
 *
 * Throws a `FrameworkChangeError` when the page is not written as Next 16 writes it: it has no framework script, it has
 * parts that only a script can put in place, or some part of the framework is left over.
 */
export function stripFramework(html: string): string {
  const scripts = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
  const preloads = /<link\b(?![^>]*\bhref="\/assets\/)[^>]*\bas="script"[^>]*>/g;
  let stripped = 0;
  const page = html
    .replace(scripts, (script, attributes: string) => {
      if (/\bsrc="\/(?:assets|embed)\/|\btype="application\/(ld\+)?json"/.test(attributes)) return script;
      stripped += 1;
      return '';
    })
    .replace(preloads, '');
  if (stripped === 0) throw new FrameworkChangeError('a page has no framework script to take out');
  for (const [sign, meaning] of frameworkMarks) {
    if (sign.test(page)) throw new FrameworkChangeError(meaning);
  }
  return page;
}

/** Whether a page that was rendered for this request still carries what `stripFramework` takes out. */
export function carriesFramework(html: string | Buffer): boolean {
  return html.includes(flightVariable);
}

/** Next no longer writes pages the way this site relies on. */
export class FrameworkChangeError extends Error {
  constructor(what: string) {
    super(`${what}; see lib/next-contract/README.md`);
    this.name = 'FrameworkChangeError';
  }
}

/** What was taken out of a build. */
export interface StripReport {
  readonly pages: number;
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

/** Strips every prerendered page of a finished build in place; `next start` serves what it finds there. */
export async function stripBuild(root: string, build = buildFolder): Promise<StripReport> {
  const folder = prerenderedFolder(root, build);
  const files = await readdir(folder, { recursive: true });
  const names = files.filter((name) => name.endsWith('.html') && name !== globalErrorPage);
  if (!names.includes('index.html') || !names.includes(notFoundPage)) {
    throw new FrameworkChangeError('the build has no prerendered pages in server/app');
  }
  let [bytesBefore, bytesAfter] = [0, 0];
  for (const name of names) {
    const file = join(folder, name);
    const html = await readFile(file, 'utf8');
    const page = stripFramework(html);
    await writeFile(file, page);
    bytesBefore += Buffer.byteLength(html);
    bytesAfter += Buffer.byteLength(page);
  }
  return { pages: names.length, bytesBefore, bytesAfter };
}
