import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const entry = join(process.cwd(), 'components', 'browser', 'site.ts');
const guard = './search/guard.ts';
const imports = /^import \{ ([^}]+) \} from '([^']+)';$/gm;

/** What the script of every page starts, beside the guard of the search: the modules, as it imports them. */
export async function enhancementModules(): Promise<readonly string[]> {
  const text = await readFile(entry, 'utf8');
  return [...text.matchAll(imports)].flatMap(([, , path = '']) => (path === guard ? [] : [path]));
}

/** The script of every page with some modules broken: their functions throw when called, or the modules when loaded. */
export async function brokenScript(modules: readonly string[], when: 'called' | 'loaded'): Promise<string> {
  const text = await readFile(entry, 'utf8');
  const names = new Map([...text.matchAll(imports)].map(([, all = '', path = '']) => [path, all.split(', ')]));
  const broken: Plugin = {
    name: 'broken-modules',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\./ }, ({ path, importer }) =>
        importer === entry && modules.includes(path) ? { path, namespace: 'broken' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'broken' }, ({ path }) => ({
        contents: [
          ...(when === 'loaded' ? ["throw new Error('broken');"] : []),
          ...(names.get(path) ?? []).map((name) => `export function ${name}() { throw new Error('broken'); }`),
        ].join('\n'),
      }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [broken],
  });
  return outputFiles[0]?.text ?? '';
}
