import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { type MinifyOptions, minify } from 'terser';
import terser from 'terser/package.json' with { type: 'json' };
import { WorkCache } from '#lib/site/index.ts';

/** A file below `/assets/`. Its name contains the hash of its content, so it may be cached forever. */
export interface Asset {
  readonly fileName: string;
  readonly type: string;
  readonly body: string;
}

/**
 * The entry file of a script or a style sheet, from the project's root. A `classic` script is one file: scripts that pages load with
 * `<script defer>`, and workers. A `module` is imported when a reader needs it, and shares chunks with other modules.
 * An `alone` module is one file, because it shares too little to justify a second request; so is a style sheet.
 */
export interface ScriptSource {
  readonly entry: string;
  readonly form: 'classic' | 'module' | 'alone';
}

/** Every script for browsers, and the style sheets that no page waits for. */
export const browserScripts = {
  card: { entry: 'components/browser/counter-card/card.ts', form: 'alone' },
  'card-style': { entry: 'app/styles/card.css', form: 'alone' },
  kept: { entry: 'components/browser/home/kept-payments.ts', form: 'alone' },
  offline: { entry: 'components/browser/offline/start.ts', form: 'alone' },
  'offline-page': { entry: 'components/browser/offline/offline-page.ts', form: 'alone' },
  site: { entry: 'components/browser/site.ts', form: 'classic' },
  pay: { entry: 'components/browser/flow/pay.tsx', form: 'module' },
  contact: { entry: 'components/browser/flow/contact.tsx', form: 'module' },
  feedback: { entry: 'components/browser/feedback/feedback.ts', form: 'alone' },
  signals: { entry: 'components/browser/feedback/signals.ts', form: 'alone' },
  composer: { entry: 'components/browser/composer/composer.tsx', form: 'module' },
  'search-box': { entry: 'components/browser/search/search-box.ts', form: 'alone' },
  'search-worker': { entry: 'components/browser/search/worker.ts', form: 'classic' },
} as const satisfies Readonly<Record<string, ScriptSource>>;

/** The service worker, and what is served in its place to take it back. They are served at addresses without a hash. */
export const workerScripts = {
  sw: { entry: 'components/browser/offline/worker.ts', form: 'classic' },
  'sw-undo': { entry: 'components/browser/offline/undo.ts', form: 'classic' },
} as const satisfies Readonly<Record<string, ScriptSource>>;

/** What other sites may host. Served without a hash, because a file that somebody downloads keeps its name. */
export const embedScripts = {
  'madoguchi-deadline': { entry: 'components/browser/embed/deadline.ts', form: 'alone' },
} as const satisfies Readonly<Record<string, ScriptSource>>;

/** Bundles the scripts of a table, with content hashes in the file names. The result includes the shared chunks. */
export async function bundleScripts(
  root: string,
  scripts: Readonly<Record<string, ScriptSource>>,
): Promise<readonly Asset[]> {
  const entries = (form: ScriptSource['form']) =>
    Object.fromEntries(
      Object.entries(scripts)
        .filter(([, source]) => source.form === form)
        .map(([name, { entry }]) => [name, join(root, entry)]),
    );
  const bundles = await Promise.all([
    bundle(root, { entryPoints: entries('classic'), format: 'iife' }),
    bundle(root, { entryPoints: entries('alone'), format: 'esm' }),
    bundle(root, { entryPoints: entries('module'), format: 'esm', splitting: true, chunkNames: 'part-[hash]' }),
  ]);
  return pressed(root, bundles.flat());
}

/** A twentieth smaller than what esbuild leaves. The functions of each script keep their meaning, not their text. */
const pressing = { module: true, ecma: 2020, compress: { passes: 3 } } as const satisfies MinifyOptions;

/** More than all scripts of this site together, with the parts that they share. */
const mostScripts = 40;

/**
 * Pressing takes a third of the time in which a build draws its pages, so what it gave is kept under the script's text, which
 * names the version and the options.
 */
async function pressed(root: string, scripts: readonly Asset[]): Promise<readonly Asset[]> {
  // In development nobody waits for bytes, but the author waits for every second.
  if (process.env.NODE_ENV === 'development') return scripts;
  const cache = new WorkCache(join(root, '.cache', 'scripts'), banner);
  const press = async (asset: Asset): Promise<Asset> => {
    if (asset.fileName.endsWith('.css')) return asset;
    const make = async () => (await minify(asset.body, pressing)).code ?? asset.body;
    return { ...asset, body: await cache.get([asset.body], make) };
  };
  const small = await Promise.all(scripts.map(press));
  await cache.prune(mostScripts);
  return small;
}

const banner = `/* ${terser.version} ${JSON.stringify(pressing)} */`;

async function bundle(root: string, options: BuildOptions): Promise<readonly Asset[]> {
  if (Object.keys(options.entryPoints ?? {}).length === 0) return [];
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    minify: true,
    // Names contain the hash of what esbuild writes, so a change of the step behind it must change that, too.
    banner: { js: banner },
    // Old phones that people keep using until they break.
    target: ['chrome100', 'safari15.4', 'firefox100'],
    charset: 'utf8',
    // Preact renders in the browser what Next renders on the server, because it is a tenth of React's size.
    jsx: 'automatic',
    alias: { 'react/jsx-runtime': 'preact/jsx-runtime', react: 'preact' },
    define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV ?? 'production') },
    logLevel: 'silent',
  });
  return (outputFiles ?? []).map(({ path, text }) => ({
    fileName: path.slice(join(root, 'assets').length + 1),
    type: `text/${path.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`,
    body: text,
  }));
}
