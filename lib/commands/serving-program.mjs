// @ts-check
// Plain JavaScript, because run.mjs needs it before there is anything that reads TypeScript.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The command that serves and its threads. A thread is begun from the file of its name beside the one that begins it. */
const parts = {
  start: 'lib/commands/start.ts',
  'next-thread': 'lib/server/next-thread.ts',
  'store-thread': 'lib/hearing/store-thread.ts',
};

// A server that still runs may need its own to replace a thread that has died.
const mostKept = 4;

/**
 * Writes `npm start` and its threads as plain JavaScript into `.cache` and gives the address of the first file. What reads
 * TypeScript would stay in each thread, with a thread and a program of its own: 200 MiB for a site that needs as much.
 * Gives nothing where it cannot be written.
 * @param {string} root
 * @returns {Promise<string | undefined>}
 */
export async function writeServingProgram(root) {
  const programs = join(root, '.cache', 'programs');
  try {
    const files = await bundleServing(root);
    const hash = createHash('sha256');
    for (const { path, contents } of files) hash.update(basename(path)).update(contents);
    const folder = join(programs, hash.digest('hex').slice(0, 16));
    if (!existsSync(folder)) await writeWhole(folder, files);
    await tidy(programs, folder);
    return pathToFileURL(join(folder, 'start.mjs')).href;
  } catch {
    return undefined;
  }
}

/** @param {string} root */
async function bundleServing(root) {
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: parts,
    outdir: join(root, '.cache', 'programs'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.9',
    logLevel: 'silent',
    plugins: [onlyWhatIsUsed(root)],
  });
  // Its program would wait for more to do.
  await stop();
  return outputFiles;
}

/**
 * Rooms are entered by doors that lead to much else, such as what compiles articles. Nothing of ours does anything but when
 * it is called, so what nothing uses can be left out.
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
function onlyWhatIsUsed(root) {
  return {
    name: 'only what is used',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[#.].*\.ts$/ }, ({ path, resolveDir }) => ({
        path: path.startsWith('#') ? join(root, path.slice(1)) : join(resolveDir, path),
        sideEffects: false,
      }));
      onResolve({ filter: /^[\w@]/ }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { external: true, sideEffects: false },
      );
    },
  };
}

/**
 * Writes files beside and puts them in place whole, since another server may start at the same time.
 * @param {string} folder
 * @param {readonly import('esbuild').OutputFile[]} files
 */
async function writeWhole(folder, files) {
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  for (const { path, contents } of files) await writeFile(join(draft, basename(path)), contents);
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
}

/**
 * @param {string} programs
 * @param {string} current
 */
async function tidy(programs, current) {
  const folders = (await readdir(programs)).map((name) => join(programs, name)).filter((folder) => folder !== current);
  const aged = await Promise.all(folders.map(async (folder) => ({ folder, at: (await stat(folder)).mtimeMs })));
  const old = aged.sort((one, other) => other.at - one.at).slice(mostKept - 1);
  await Promise.all(old.map(({ folder }) => rm(folder, { recursive: true, force: true })));
}
