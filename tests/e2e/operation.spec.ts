import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { openReader, type StoreSettings } from '#lib/feedback/index.ts';
import { freePort } from '#tests/support/free-port.ts';
import { findNginx, nginxFolders, runNginx } from '#tests/support/nginx.ts';
import { noPostgres, startPostgres } from '#tests/support/postgres.ts';
import { portOf } from '#tests/support/site-process.ts';

const nginx = await findNginx();
test.skip(nginx === undefined, 'nginx がこの機械にありません');
// Each start checks the content again, and several run one after the other.
test.setTimeout(480_000);

const readme = readFileSync('README.md', 'utf8');

/** A sample of the README, found by the file that its first line names. */
function sample(file: string): string {
  const [, text = ''] = new RegExp(`\`\`\`\\w+\n# ${file}\n([^\`]+)\`\`\``).exec(readme) ?? [];
  expect(text, file).not.toBe('');
  return text;
}

interface Unit {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** What the unit of the service starts, with its variables. The build that is tested has no public origin. */
function unit(): Unit {
  const text = sample('/etc/systemd/system/madoguchi.service');
  const [, args = ''] = /^ExecStart=\/usr\/bin\/node (.+)$/m.exec(text) ?? [];
  const [, variables = ''] = /^Environment=(.+)$/m.exec(text) ?? [];
  const { SITE_URL: _, ...env } = Object.fromEntries(variables.split(' ').map((each) => each.split('=', 2)));
  expect(env).toMatchObject({ TRUSTED_PROXIES: '127.0.0.1' });
  return { args: args.split(' '), env: z.record(z.string(), z.string()).parse(env) };
}

function nginxConfiguration(folder: string, port: number, instances: readonly number[]): string {
  const one = /^ *server 127\.0\.0\.1:3000(.*;).*$/m;
  const site = sample('/etc/nginx/conf.d/madoguchi.conf');
  expect(site).toMatch(one);
  const own = site
    .replace(one, (_, how) => instances.map((instance) => `server 127.0.0.1:${instance}${how}`).join('\n'))
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_.*$/gm, '');
  return `daemon off; pid nginx.pid; events {} http { ${nginxFolders(folder)} ${own} }`;
}

function inFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `madoguchi-${name}-`));
}

/** Why nginx gave no answer of a server. */
function said(folder: string): string {
  return readFileSync(join(folder, 'error.log'), 'utf8').slice(-2000);
}

interface Load {
  readonly answered: number;
  readonly failed: readonly string[];
  /** Votes that were not taken. While one instance is killed, those that it was just reading are lost, and say so. */
  readonly refused: readonly string[];
  readonly acknowledged: readonly string[];
}

/** Reads pages and votes at a port while something happens, and a second longer. */
async function underLoad(port: number, happens: () => Promise<void>): Promise<Load> {
  const origin = `http://127.0.0.1:${port}`;
  const paths = ['/', '/konbini/lawson', '/pay/chain?stage=counter', '/api/search?q=ローソン', '/api/health'];
  let isOver = false;
  let answered = 0;
  const failed: string[] = [];
  const refused: string[] = [];
  const acknowledged: string[] = [];
  const read = async (path: string) => {
    while (!isOver) {
      const status = await fetch(origin + path).then(
        async (answer) => (await answer.text()) && answer.status,
        (error: Error) => String(error.cause ?? error),
      );
      answered += 1;
      if (status !== 200) failed.push(`${path}: ${status}`);
      await pause(20);
    }
  };
  const vote = async (sender: number) => {
    for (let each = 0; !isOver; each += 1) {
      const from = `10.${sender}.${Math.floor(each / 20)}.1`;
      const answer = await fetch(`${origin}/api/feedback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
        body: JSON.stringify({ page: '/konbini/lawson', helpful: true }),
      }).catch((error: Error) => String(error.cause ?? error));
      if (typeof answer !== 'string' && answer.status === 201)
        acknowledged.push(z.object({ id: z.string() }).parse(await answer.json()).id);
      else refused.push(typeof answer === 'string' ? answer : `${answer.status} ${await answer.text()}`);
      await pause(20);
    }
  };
  const load = Promise.all([...paths.map(read), vote(1), vote(2)]);
  try {
    await pause(500);
    await happens();
    await pause(1000);
  } finally {
    isOver = true;
    await load;
  }
  return { answered, failed, refused, acknowledged };
}

async function lostOf(settings: StoreSettings, acknowledged: readonly string[]): Promise<string[]> {
  const reader = await openReader(settings);
  const rows = await reader.db.selectFrom('votes').select('id').execute();
  await reader.close();
  const kept = new Set(rows.map(({ id }) => id));
  return acknowledged.filter((id) => !kept.has(id));
}

/**
 * Stands in for systemd: keeps a socket open and starts the program of the unit at it, again and again. A shell does it,
 * because Node would take the connections itself.
 */
async function serviceManager(folder: string) {
  const { args, env } = unit();
  const socket = createServer().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const handle = z.object({ _handle: z.object({ fd: z.int() }) }).parse(socket);
  const address = z.object({ port: z.int() }).parse(socket.address());
  const ended = join(folder, 'ended');
  const again = `while [ ! -e "${ended}" ]; do sh -c 'echo "pid $$"; LISTEN_PID=$$ LISTEN_FDS=1 exec "$0" "$@"' "$0" "$@"; done`;
  const shell = spawn('sh', ['-c', again, process.execPath, ...args], {
    env: { ...process.env, ...env, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'ignore', handle._handle.fd],
  });
  socket.close();
  let said = '';
  let pid = 0;
  shell.stdout?.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  /** The next start that is ready. */
  const ready = async () => {
    const starts = /pid (\d+)\n(?:(?!pid \d)[\s\S])*?で動いています/;
    await expect.poll(() => starts.test(said), { timeout: 120_000 }).toBe(true);
    const [whole, number] = starts.exec(said) ?? [];
    pid = Number(number);
    said = said.slice(said.indexOf(whole ?? '') + (whole ?? '').length);
  };
  await ready();
  return {
    port: address.port,
    restart: async () => {
      process.kill(pid, 'SIGTERM');
      await ready();
    },
    stop: async () => {
      const isOver = once(shell, 'exit');
      spawn('touch', [ended]).once('exit', () => process.kill(pid, 'SIGTERM'));
      await isOver;
    },
  };
}

test('1台でも、新しい版に入れ替えるあいだ、読む人は待つだけで、断られない', async () => {
  const data = inFolder('data');
  const manager = await serviceManager(data);
  const folder = inFolder('nginx');
  const port = await freePort();
  try {
    const { answered, failed, refused, acknowledged } = await runNginx(
      nginx ?? '',
      folder,
      nginxConfiguration(folder, port, [manager.port]),
      port,
      () => underLoad(port, manager.restart),
    );
    expect({ failed, refused }, said(folder)).toEqual({ failed: [], refused: [] });
    expect(answered).toBeGreaterThan(20);
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(await lostOf({ folder: data }, acknowledged)).toEqual([]);
  } finally {
    await manager.stop();
  }
});

test('2台を順に入れ替えても、1台が落とされても、読む人は断られず、受け取った票は残る', async () => {
  test.skip(noPostgres !== undefined, noPostgres);
  const postgres = await startPostgres(['fsync=on']);
  const databaseUrl = await postgres.newDatabase();
  const { args, env } = unit();
  const running = new Map<number, ChildProcess>();
  const begin = async (port: number) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env, PORT: String(port), DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    running.set(port, child);
    await portOf(child);
  };
  const end = async (port: number, signal: NodeJS.Signals) => {
    const child = running.get(port);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const isOver = once(child, 'exit');
    child.kill(signal);
    await isOver;
  };
  const ports = [await freePort(), await freePort()] as const;
  const folder = inFolder('nginx');
  const port = await freePort();
  try {
    await Promise.all(ports.map(begin));
    const use = async () => {
      const rolling = await underLoad(port, async () => {
        for (const each of ports) {
          await end(each, 'SIGTERM');
          await begin(each);
        }
      });
      const killed = await underLoad(port, async () => {
        await end(ports[0], 'SIGKILL');
        await begin(ports[0]);
      });
      return { rolling, killed };
    };
    const { rolling, killed } = await runNginx(nginx ?? '', folder, nginxConfiguration(folder, port, ports), port, use);
    expect({ failed: rolling.failed, refused: rolling.refused }, said(folder)).toEqual({ failed: [], refused: [] });
    expect(killed.failed, said(folder)).toEqual([]);
    expect(killed.refused.length).toBeLessThanOrEqual(2);
    const acknowledged = [...rolling.acknowledged, ...killed.acknowledged];
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(await lostOf({ folder, databaseUrl }, acknowledged)).toEqual([]);
  } finally {
    for (const each of ports) await end(each, 'SIGKILL');
    await postgres.stop();
  }
});
