import { AsyncLocalStorage } from 'node:async_hooks';

const answered = new AsyncLocalStorage<string>();

/** Runs the code that answers an address. Meanwhile `forLog` omits whatever may contain its query. */
export function whileAnswering<Result>(address: string, act: () => Result): Result {
  return answered.run(address, act);
}

/**
 * The loggable form of a value. While an address with a query is answered, error messages may repeat the reader's words,
 * so only the error's name and its stack frames are kept.
 */
export function forLog(said: unknown): unknown {
  const address = answered.getStore();
  if (address === undefined) return said;
  if (!address.includes('?')) return withoutNumbers(said);
  if (typeof said === 'string') return withoutNumbers(said.replaceAll(/\?\S*/g, '?…'));
  if (!(said instanceof Error)) return `（${typeof said}）`;
  const frames = (said.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return [`${said.name}（住所に ? があるので、メッセージは記録しません）`, ...frames].join('\n');
}

/** Makes a console, through which Next reports failures, print only loggable forms. */
export function quietConsole(console: Pick<Console, 'error' | 'warn'>): void {
  for (const level of ['error', 'warn'] as const) {
    const print = console[level].bind(console);
    console[level] = (...said: unknown[]) => print(...said.map(forLog));
  }
}

/** Texts without numbers that are long enough to be somebody's: a path or a header may hold one, too. */
function withoutNumbers(said: unknown): unknown {
  const text = said instanceof Error ? (said.stack ?? String(said)) : said;
  if (typeof text !== 'string') return said;
  const safe = text.replaceAll(longNumber, '…');
  return safe === text ? said : safe;
}

const longNumber = /\d(?:[\s-]?\d){5,}/g;
