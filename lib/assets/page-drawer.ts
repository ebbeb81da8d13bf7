import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { drawerFile } from '#lib/next-contract/index.ts';

/** What draws the nodes of flows without Next. */
const entry = 'app/_flow/draw-nodes.tsx';

/**
 * Bundles what draws pages without Next, for the server of a build. It lies in the build, because it must draw what that
 * build holds, also while somebody edits its sources.
 */
export async function writePageDrawer(root: string, buildFolder: string): Promise<void> {
  await mkdir(join(root, buildFolder), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(root, buildFolder, drawerFile),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.9',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
    // React is written for `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins: [onlyWhatIsUsed(root)],
  });
}

/** Rooms are entered by doors that lead to much else. Nothing of ours does anything but when it is called. */
function onlyWhatIsUsed(root: string): Plugin {
  return {
    name: 'only what is used',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[#.].*\.tsx?$/ }, ({ path, resolveDir }) => ({
        path: path.startsWith('#') ? join(root, path.slice(1)) : join(resolveDir, path),
        sideEffects: false,
      }));
      onResolve({ filter: /^[\w@]/ }, ({ path, kind }) =>
        kind === 'import-statement' && !/^react(?:-dom)?(?:\/|$)/.test(path)
          ? { external: true, sideEffects: false }
          : undefined,
      );
    },
  };
}
