import { join } from 'node:path';
import { CommandError } from '#lib/commands/console.ts';
import { runProgram } from '#lib/commands/run-program.ts';
import { type LoadOrder, type LoadResult, resultsSchema } from './load.ts';

/** How our server is started in a process of its own. */
export const serveHere = ['--import', 'tsx', join('tests', 'bench', 'serve-here.ts')];

/** For how many milliseconds, and over how many connections. */
export function forceOf(isSmall: boolean): readonly [ms: number, connections: readonly number[]] {
  return isSmall ? [150, [4]] : [2000, [1, 16, 256]];
}

/** Carries out orders, one after another, in a process of their own. */
export async function runLoad(root: string, orders: readonly LoadOrder[]): Promise<readonly LoadResult[]> {
  const here = ['--import', 'tsx', join('tests', 'bench', 'load-here.ts')];
  const { code, output } = await runProgram('node', [...here, JSON.stringify(orders)], { cwd: root });
  if (code !== 0) throw new CommandError(output, '上のメッセージを確かめてください。');
  return resultsSchema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
}

export function portOf(origin: string): number {
  return Number(new URL(origin).port);
}
