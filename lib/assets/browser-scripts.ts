import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** A file below `/assets/`; its name holds its content's hash, so it may be kept for ever. */
export interface Asset {
  readonly fileName: string;
  readonly type: string;
  readonly body: string;
}

/**
 * Where a script begins, from the root of the project. A `classic` one stands in one file: what pages load with
 * `<script defer>`, and workers. A `module` is imported when a reader needs it, and shares what it can with the others;
 * one that is `alone` stands in one file, because it shares too little with any other to wait for a second one.
 */
export interface ScriptSource {
  readonly entry: string;
  readonly form: 'classic' | 'module' | 'alone';
}

/** Every script that a browser can get from us. */
export const browserScripts = {
  card: { entry: 'components/browser/counter-card/card.ts', form: 'alone' },
  site: { entry: 'components/browser/site.ts', form: 'classic' },
  pay: { entry: 'components/browser/flow/pay.tsx', form: 'module' },
  contact: { entry: 'components/browser/flow/contact.tsx', form: 'module' },
  composer: { entry: 'components/browser/composer/composer.tsx', form: 'module' },
  'search-box': { entry: 'components/browser/search/search-box.ts', form: 'alone' },
  'search-worker': { entry: 'components/browser/search/worker.ts', form: 'classic' },
} as const satisfies Readonly<Record<string, ScriptSource>>;

/** Bundles the scripts of a table, each under a name that holds its content's hash; parts that modules share come too. */
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
  return bundles.flat();
}

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
    // The phones that people keep until they break.
    target: ['chrome100', 'safari15.4', 'firefox100'],
    charset: 'utf8',
    // The components that Next renders on the server are rendered here by Preact, which is a tenth of React.
    jsx: 'automatic',
    alias: { 'react/jsx-runtime': 'preact/jsx-runtime', react: 'preact' },
    define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV ?? 'production') },
    logLevel: 'silent',
  });
  return (outputFiles ?? []).map(({ path, text }) => ({
    fileName: path.slice(join(root, 'assets').length + 1),
    type: 'text/javascript; charset=utf-8',
    body: text,
  }));
}
