import { printStep } from '#lib/commands/console.ts';
import { decimal, table } from './figures.ts';
import type { LoadOrder } from './load.ts';
import { forceOf, portOf, runLoad, serveHere } from './load-run.ts';
import { withServer } from './server.ts';

const guide = '/guides/checkout/order';
const call = (name: string, args: object) =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } });

/** The same guide in each form, and what is made for a request. */
const subjects: readonly (Pick<LoadOrder, 'path' | 'message' | 'accept'> & { readonly name: string })[] = [
  { name: 'page', path: guide },
  { name: 'page, asked for Markdown', path: guide, accept: 'text/markdown' },
  { name: '.md', path: `${guide}.md` },
  { name: 'JSON', path: `/api/v1${guide}` },
  { name: 'search API', path: `/api/v1/search?q=${encodeURIComponent('番号')}` },
  { name: 'MCP get_page', path: '/mcp', message: call('get_page', { url: guide }) },
  { name: 'MCP search', path: '/mcp', message: call('search', { query: '番号' }) },
  { name: 'MCP pay_wizard', path: '/mcp', message: call('pay_wizard', { replies: { stage: 'may' } }) },
];

/** Measures how fast programs are answered beside readers of pages. */
export async function benchPrograms(root: string, isSmall: boolean): Promise<string> {
  printStep('プログラムとして頼みを送っています');
  const [ms, connections] = forceOf(isSmall);
  const plan = subjects.flatMap((subject) => connections.map((count) => ({ ...subject, count })));
  const results = await withServer(root, serveHere, (origin, pid) =>
    runLoad(
      root,
      plan.map(({ name: _, count, ...asked }) => ({ ...asked, pid, port: portOf(origin), connections: count, ms })),
    ),
  );
  const rows = results.map(({ perSecond, p50, p99, refused, cpuMs, bytes }, index) => [
    `${plan[index]?.name} × ${plan[index]?.count}`,
    ...[perSecond, p50, p99, refused].map((each) => decimal(each ?? Number.NaN, 1)),
    decimal(cpuMs ?? Number.NaN, 2),
    decimal(bytes ?? Number.NaN, 0),
  ]);
  return [
    '### Programs',
    'One guide as a page, as Markdown, as JSON and over MCP, and what is made for a request. Successful answers per second, milliseconds until one is there, those refused, processor time for each and bytes of the body:',
    table(['', 'answers/s', 'p50', 'p99', 'refused', 'ms', 'bytes'], rows),
  ].join('\n\n');
}
