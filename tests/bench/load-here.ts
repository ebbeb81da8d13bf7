import { setTimeout as wait } from 'node:timers/promises';
import { printLine, runCommand } from '#lib/commands/console.ts';
import { quantile } from './figures.ts';
import { Load, type LoadOrder, type LoadResult, ordersSchema } from './load.ts';
import { usageOf } from './process-tree.ts';

const longestMs = 20_000;
const vote = JSON.stringify({ page: '/konbini/lawson', helpful: true });
let voters = 0;

// Runs in its own process, so that asking does not slow what is asked.
await runCommand(async () => {
  const orders = ordersSchema.parse(JSON.parse(process.argv[2] ?? ''));
  const results: LoadResult[] = [];
  for (const order of orders) {
    // The first answers of a kind load code and fill caches.
    await run({ ...order, connections: 1, ms: order.ms / 4 });
    results.push(await run(order));
  }
  printLine(JSON.stringify(results));
  return 0;
});

/** Each from a sender of its own, because a sender may only vote so often a day. */
function nextVote(path: string): Buffer {
  voters += 1;
  const sender = [voters >> 16, voters >> 8, voters].map((each) => each & 255).join('.');
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10.${sender}\r\nContent-Type: application/json\r\nContent-Length: ${vote.length}\r\n\r\n${vote}`,
  );
}

/** The same each time. */
function requestOf({ path, message, accept = 'text/html,*/*' }: LoadOrder): Buffer {
  const common = 'HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n';
  if (message === undefined) return Buffer.from(`GET ${path} ${common}Accept: ${accept}\r\n\r\n`);
  const types = 'Content-Type: application/json\r\nAccept: application/json, text/event-stream';
  return Buffer.from(
    `POST ${path} ${common}${types}\r\nContent-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`,
  );
}

async function run(order: LoadOrder): Promise<LoadResult> {
  const { pid, port, path, isVote = false, connections, ms } = order;
  const read = requestOf(order);
  const load = new Load(port, isVote ? () => nextVote(path) : () => read);
  const [began, before] = [performance.now(), usageOf(pid)];
  for (let each = 0; each < connections; each += 1) load.open();
  // On a busy machine, the first answer may take longer than all of the time there is.
  do await wait(ms);
  while (load.times.length + load.refused + load.broken === 0 && performance.now() - began < longestMs);
  const [seconds, after] = [(performance.now() - began) / 1000, usageOf(pid)];
  load.end();
  const { times, refused, broken, bytes } = load;
  const answers = times.length + refused;
  return {
    perSecond: times.length / seconds,
    p50: figure(quantile(times, 0.5)),
    p99: figure(quantile(times, 0.99)),
    refused,
    broken,
    bytes: figure(bytes / times.length),
    cpuMs: figure((after.cpuMs - before.cpuMs) / answers),
    memory: figure(after.memory),
  };
}

/** JSON has no NaN. */
function figure(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
