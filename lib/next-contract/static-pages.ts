import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes React's runtime out of a page: its scripts, their preloads and the flight data that says the page's text a
 * second time. Our own scripts (`/assets/…`) and data that no browser runs stay.
 *
 * Rests on how Next 16 writes a page, and throws where it writes another: no framework script where there must be
 * some, parts that arrive by script only, or anything of the framework left over.
 */
export function stripFramework(html: string): string {
  const scripts = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
  const preloads = /<link\b(?![^>]*\bhref="\/assets\/)[^>]*\bas="script"[^>]*>/g;
  let stripped = 0;
  const page = html
    .replace(scripts, (script, attributes: string) => {
      if (/\bsrc="\/assets\/|\btype="application\/(ld\+)?json"/.test(attributes)) return script;
      stripped += 1;
      return '';
    })
    .replace(preloads, '');
  if (stripped === 0) throw new FrameworkChangeError('a page has no framework script to take out');
  for (const [sign, meaning] of leftovers) {
    if (sign.test(page)) throw new FrameworkChangeError(meaning);
  }
  return page;
}

/** Whether a page that was rendered for this request still carries what `stripFramework` takes out. */
export function carriesFramework(html: string | Buffer): boolean {
  return html.includes('__next_f');
}

const leftovers: readonly [RegExp, string][] = [
  [/<template id="[BP]:|<div hidden="" id="S:/, 'a page was streamed in parts, which only a script could put together'],
  [/<html[^>]*\bid="__next_error__"/, 'a page is empty, and only a script could fill it'],
  [/__next_f|self\.__next/, 'flight data is left in a page'],
  [/\/_next\/static\/[^"]*\.js/, 'a page still names a framework script'],
  [/<style\b|\sstyle="/, 'a page has an inline style, which the content security policy refuses'],
];

/** Next no longer writes pages the way this site relies on. */
export class FrameworkChangeError extends Error {
  constructor(what: string) {
    super(`${what}; see "Decisions" in README.md before changing lib/site/static-pages.ts`);
    this.name = 'FrameworkChangeError';
  }
}

/** What was taken out of a build. */
export interface StripReport {
  readonly pages: number;
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

const ownPages = /^(?!_global-error\.html$).*\.html$/;

/** Strips every prerendered page of a finished build in place; `next start` serves what it finds there. */
export async function stripBuild(root: string): Promise<StripReport> {
  const folder = join(root, '.next', 'server', 'app');
  const names = (await readdir(folder, { recursive: true })).filter((name) => ownPages.test(name));
  if (!names.includes('index.html') || !names.includes('_not-found.html')) {
    throw new FrameworkChangeError('the build has no prerendered pages in .next/server/app');
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
