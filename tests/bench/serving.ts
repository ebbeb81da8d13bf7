import { join } from 'node:path';
import { buildSite } from '#lib/commands/build-site.ts';
import { printStep } from '#lib/commands/console.ts';
import { findNginx } from '#tests/support/nginx.ts';
import { noPostgres, startPostgres } from '#tests/support/postgres.ts';
import type { Bench } from './bench.ts';
import { decimal, ratio, table } from './figures.ts';
import type { LoadOrder, LoadResult } from './load.ts';
import { forceOf, portOf, runLoad, serveHere } from './load-run.ts';
import { type ServedFile, withNginx } from './nginx.ts';
import { memoryMeasure } from './process-tree.ts';
import { benchPrograms } from './programs.ts';
import { withServer } from './server.ts';

interface Subject {
  readonly name: string;
  readonly path: string;
  /** Whether it was built, so that any server of files can answer it. */
  readonly isBuilt?: boolean;
}

interface Server {
  readonly name: 'ours' | 'Next' | 'nginx';
  readonly port: number;
  readonly pid: number;
}

const guide = '/guides/checkout/order';
const query = encodeURIComponent('番号');
const replies = 'device=unsure&language=unsure&record=unsure&speak=unsure&topic=order&urgency=unsure&who=buyer';
const made: readonly Subject[] = [
  { name: 'search API', path: `/api/search?q=${query}` },
  { name: 'question of the wizard', path: '/pay/device?stage=order' },
  { name: 'question after a typed sum', path: '/pay/delivery?stage=may&total=12800' },
  { name: 'result of the picker', path: `/contact/find/result?${replies}` },
];

const next = join('node_modules', 'next', 'dist', 'bin', 'next');

/** Measures how fast the finished build is served: by us, by `next start`, and its files by nginx. */
export async function benchServer({ root, folder, isSmall }: Bench): Promise<string> {
  await buildSite(root);
  const program = await findNginx();
  const reading = await withServer(root, serveHere, (origin, pid) =>
    withServer(root, [next, 'start', '--port', '0'], async (nextOrigin, nextPid) => {
      const files = await builtFiles(origin);
      const subjects = [...files.map(({ path, name }) => ({ name, path, isBuilt: true })), ...made];
      const servers: Server[] = [
        { name: 'ours', port: portOf(origin), pid },
        { name: 'Next', port: portOf(nextOrigin), pid: nextPid },
      ];
      const measure = (all: readonly Server[]) => measureAll(root, subjects, all, isSmall);
      if (program === undefined) return measure(servers);
      return withNginx(program, join(folder, 'nginx'), files, (port, nginxPid) =>
        measure([...servers, { name: 'nginx', port, pid: nginxPid }]),
      );
    }),
  );
  const programs = await benchPrograms(root, isSmall);
  return `${reading}\n\n${programs}\n\n${await benchVotes(root, folder, isSmall)}`;
}

/** How many votes are taken, each on the disk before it is acknowledged. */
async function benchVotes(root: string, folder: string, isSmall: boolean): Promise<string> {
  const rows: string[][] = [];
  const measure = async (name: string, store: readonly string[]) => {
    await withServer(root, [...serveHere, ...store], async (origin, pid) => {
      const [ms, connections] = forceOf(isSmall);
      const orders = connections.map(
        (count): LoadOrder => ({
          pid,
          port: portOf(origin),
          path: '/api/feedback',
          isVote: true,
          connections: count,
          ms,
        }),
      );
      const results = await runLoad(root, orders);
      rows.push(
        ...results.map(({ perSecond, p50, p99, refused, broken, cpuMs, memory }, index) => [
          `${name} × ${connections[index]}`,
          ...[perSecond, p50, p99, refused, broken].map((each) => decimal(each ?? Number.NaN, 1)),
          decimal(cpuMs ?? Number.NaN, 2),
          decimal((memory ?? Number.NaN) / 1024 ** 2, 0),
        ]),
      );
    });
  };
  await measure('embedded', [join(folder, 'votes')]);
  if (noPostgres === undefined) {
    const postgres = await startPostgres(['fsync=on']);
    try {
      await measure('PostgreSQL', [join(folder, 'votes'), await postgres.newDatabase()]);
    } finally {
      await postgres.stop();
    }
  }
  return [
    '### Votes',
    'Acknowledged votes per second, milliseconds until one is acknowledged, those refused or broken, processor time of our process for each and its memory:',
    table(['', 'votes/s', 'p50', 'p99', 'refused', 'broken', 'ms', 'MiB'], rows),
  ].join('\n\n');
}

interface Case {
  readonly subject: Subject;
  readonly connections: number;
  readonly results: ReadonlyMap<Server['name'], LoadResult>;
}

// In turns, so that a change in the machine's speed affects all servers alike.
async function measureAll(
  root: string,
  subjects: readonly Subject[],
  servers: readonly Server[],
  isSmall: boolean,
): Promise<string> {
  printStep('サーバーに頼みを送っています');
  const [ms, connections] = forceOf(isSmall);
  const plan = subjects.flatMap((subject) =>
    connections.map((count) => ({
      subject,
      connections: count,
      servers: servers.filter(({ name }) => name !== 'nginx' || subject.isBuilt === true),
    })),
  );
  const orders = plan.flatMap(({ subject: { path }, connections: count, servers: asked }) =>
    asked.map(({ port, pid }): LoadOrder => ({ pid, port, path, connections: count, ms })),
  );
  const results = (await runLoad(root, orders)).values();
  const cases = plan.map(({ servers: asked, ...rest }): Case => {
    const found = asked.flatMap(({ name }) => {
      const result = results.next().value;
      return result === undefined ? [] : [[name, result] as const];
    });
    return { ...rest, results: new Map(found) };
  });
  return report(cases, servers.length === 3);
}

/** A page and a script as our server gives them. */
async function builtFiles(origin: string): Promise<readonly (ServedFile & { readonly name: string })[]> {
  const page = await readBuilt(origin, guide, 'page');
  const [, script] = /<script src="([^"]+)"/.exec(page.body.toString()) ?? [];
  if (script === undefined) throw new Error(`${guide} has no script`);
  return [page, await readBuilt(origin, script, 'script')];
}

const ofTheirOwn = ['connection', 'content-encoding', 'content-length', 'date', 'etag', 'keep-alive', 'vary'];

async function readBuilt(origin: string, path: string, name: string) {
  const answer = await fetch(origin + path);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  const headers = [...answer.headers].filter(([header]) => !ofTheirOwn.includes(header));
  return { name, path, body: Buffer.from(await answer.arrayBuffer()), headers: Object.fromEntries(headers) };
}

function report(cases: readonly Case[], hasNginx: boolean): string {
  const names = ['ours', 'Next', 'nginx'] as const;
  const of = ({ results }: Case, name: Server['name'], figure: keyof LoadResult) => results.get(name)?.[figure] ?? null;
  const show = (value: number | null, digits: number) => (value === null ? '–' : decimal(value, digits));
  const compare = (ours: number | null, other: number | null) =>
    ours === null || other === null ? '–' : ratio(ours, other);
  const label = ({ subject, connections }: Case) => `${subject.name} × ${connections}`;
  const speeds = cases.map((each) => {
    const [ours, plain, files] = names.map((name) => of(each, name, 'perSecond'));
    return [
      label(each),
      ...[ours, plain, files].map((value) => show(value ?? null, 0)),
      compare(ours ?? null, plain ?? null),
      compare(ours ?? null, files ?? null),
    ];
  });
  const times = cases.map((each) => [
    label(each),
    ...(['p50', 'p99'] as const).flatMap((figure) => names.map((name) => show(of(each, name, figure), 1))),
    ...names.slice(0, 2).map((name) => show((of(each, name, 'refused') ?? 0) + (of(each, name, 'broken') ?? 0), 0)),
  ]);
  const costs = cases.map((each) => [
    label(each),
    ...names.map((name) => show(of(each, name, 'cpuMs'), 2)),
    ...names.map((name) => show((of(each, name, 'memory') ?? Number.NaN) / 1024 ** 2 || null, 0)),
    ...names.map((name) => show(of(each, name, 'bytes'), 0)),
  ]);
  const perServer = (what: string) => names.map((name) => `${name}: ${what}`);
  return [
    '## Server',
    `The same build served by us, by \`next start\` (which does not compress here, as our configuration tells it), and a page and a script of it by nginx with files that were compressed before. Number of connections behind the ×; each asks again as soon as it is answered, from the same machine, with \`Accept-Encoding: gzip\`.${hasNginx ? '' : ' nginx is not installed here.'}`,
    'Successful answers per second:',
    table(['', ...names, 'ours : Next', 'ours : nginx'], speeds),
    'Milliseconds until an answer is there, and how many were refused (503) or broken. When more ask than can be served, we refuse, a second later, so that others are served:',
    table(['', ...perServer('p50'), ...perServer('p99'), 'ours: refused', 'Next: refused'], times),
    `Milliseconds of processor time for each answer, memory in MiB (${memoryMeasure}) and bytes of the body:`,
    table(['', ...perServer('ms'), ...perServer('MiB'), ...perServer('bytes')], costs),
  ].join('\n\n');
}
