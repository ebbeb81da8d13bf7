import { join } from 'node:path';

/*
 * Everything that this site assumes of Next beyond its documented interface. tests/e2e/next-contract.spec.ts holds each
 * entry against the installed Next, under the entry's name, so an upgrade that breaks one says which.
 *
 * One assumption stands elsewhere, because Next's config cannot import it: with `htmlLimitedBots` in next.config.ts
 * Next sends the whole head before the body to every reader.
 */

/** The folder of the build that is served. */
export const buildFolder = '.next';

/**
 * The folder of a build that is not finished. It lies as deep as the other, since the files of a build name the project by
 * relative paths.
 */
export const unfinishedFolder = '.next-unfinished';

/** `next.config.ts`, which cannot import this, reads the folder of a build from this variable. */
export const folderVariable = 'MADOGUCHI_BUILD_FOLDER';

/** Next writes what it prerenders below this folder: a page as `<path>.html`, a route's answer as `<path>.body`. */
export function prerenderedFolder(root: string, build = buildFolder): string {
  return join(root, build, 'server', 'app');
}

/** Below this folder of a build lie the files that are named by their content. */
export const hashedFolder = 'static';

/** Below this folder of a build lie files of our own that are served at the top of the site, such as the service worker. */
export const ownFolder = 'own';

/** This file of our own in a build draws some of its pages without Next. */
export const drawerFile = 'page-drawer.mjs';
/**
 * Below this folder of a build lie answers of our own for programs. Their addresses have no ending, so each has `.json` added
 * to its name: an address can then be both an answer and the beginning of others.
 */
export const answersFolder = 'answers';

/** The page for addresses that lead nowhere is prerendered under this name. */
export const notFoundPage = '_not-found.html';

/** Next's own last-resort error page is prerendered under this name. Our server never sends it. */
export const globalErrorPage = '_global-error.html';

/** The ending of a prerendered answer of a route. */
export const bodyEnding = '.body';

/** While Next builds, `NEXT_PHASE` has this value in the build and in its workers. */
export const buildPhase = 'phase-production-build';

/** Whether this process answers readers from a finished build. */
export function isServing(): boolean {
  return process.env.NODE_ENV === 'production' && process.env.NEXT_PHASE !== buildPhase;
}

/**
 * The two halves of a build. In one piece, a build checks how TypeScript is set up and installs it where it is missing;
 * in halves it does not. So serving needs no compiler, and `npm test` checks the types.
 */
export const buildModes = ['compile', 'generate'] as const;

/** While it builds, Next prints `(done/total)` behind the number of pages it has generated. */
export function progressIn(output: string): { readonly done: number; readonly total: number } | undefined {
  const [, done, total] = /\((\d+)\/(\d+)\)/.exec(output) ?? [];
  return done === undefined || total === undefined ? undefined : { done: Number(done), total: Number(total) };
}

/** A page with flight data pushes it into a variable of this name; only React's runtime reads it. */
export const flightVariable = '__next_f';

/** Marks that only React's scripts could resolve; a page with one of them cannot be served without the framework. */
export const frameworkMarks: readonly (readonly [RegExp, string])[] = [
  [/<template id="[BP]:|<div hidden="" id="S:/, 'a page was streamed in parts, which only a script could put together'],
  [/<html[^>]*\bid="__next_error__"/, 'a page is empty, and only a script could fill it'],
  [/__next_f|self\.__next/, 'flight data is left in a page'],
  [/\/_next\/static\/[^"]*\.js/, 'a page still names a framework script'],
  [/<style\b|\sstyle="/, 'a page has an inline style, which the content security policy refuses'],
];

/** A page rendered for a request that calls `notFound()` or redirects is this empty document; scripts would fill it. */
export const emptyDocument = '<html id="__next_error__"';

/** React's router sends these headers to get a page's data. Next lists them in `Vary` and answers with flight data. */
export const routerHeaders: readonly string[] = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
];

/** A form of React sends this header. Nothing here is such a form, and Next would repeat its value in the log. */
export const actionHeader = 'next-action';

/** Answers that were prerendered carry this header; answers rendered for a request do not. */
export const prerenderedHeader = 'x-nextjs-cache';

/** Headers whose names begin so are notes of Next to itself. */
export function isInternalHeader(name: string): boolean {
  return name.startsWith('x-nextjs-');
}

/** Files below this address are named by the hash of their content. */
export const hashedFilesAddress = '/_next/static/';

/** Of the hashed files only style sheets are used: pages carry no framework script, and no policy would let it run whole. */
export function isUsedHashedFile(path: string): boolean {
  return path.startsWith(hashedFilesAddress) && path.endsWith('.css');
}

/** Addresses that begin so belong to Next; none of them is a page. */
export const frameworkAddress = '/_next/';
