import { AsyncLocalStorage } from 'node:async_hooks';

const answered = new AsyncLocalStorage<string>();

/** Does what answers an address; meanwhile `forLog` leaves out what may tell of its query. */
export function whileAnswering<Result>(address: string, act: () => Result): Result {
  return answered.run(address, act);
}

/**
 * What a log may hold of something that was said of a failure. While an address with a query is answered, the message
 * of an error and whatever else it carries may repeat the reader's words: only its name and place are kept.
 */
export function forLog(said: unknown): unknown {
  if (!answered.getStore()?.includes('?')) return said;
  if (typeof said === 'string') return said.replaceAll(/\?\S*/g, '?…');
  if (!(said instanceof Error)) return `（${typeof said}）`;
  const frames = (said.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return [`${said.name}（住所に ? があるので、メッセージは記録しません）`, ...frames].join('\n');
}

/** Lets a console, through which Next tells of failures, print only what a log may hold. */
export function quietConsole(console: Pick<Console, 'error' | 'warn'>): void {
  for (const level of ['error', 'warn'] as const) {
    const print = console[level].bind(console);
    console[level] = (...said: unknown[]) => print(...said.map(forLog));
  }
}
