import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The one script of reading pages. */
export interface BrowserScript {
  /** Its address, which names its content and may be cached for ever. */
  readonly path: string;
  readonly code: string;
}

let bundled: Promise<BrowserScript> | undefined;

/** Bundles `components/browser/site.ts`; once in a build, at each call in development. */
export function browserScript(): Promise<BrowserScript> {
  if (process.env.NODE_ENV === 'development') return bundle();
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<BrowserScript> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'components', 'browser', 'site.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    // The phones that people keep until they break.
    target: ['chrome100', 'safari15', 'firefox100'],
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV) },
    write: false,
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text;
  if (code === undefined) throw new Error('esbuild gave no output for components/browser/site.ts');
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12);
  return { path: `/assets/site-${hash}.js`, code };
}
