import { StoreRefusal } from './store-errors.ts';

const minute = 60_000;

/** Why the store failed: the name and the code of an error. Messages of a database repeat what was to be written. */
export function causeOf(error: unknown): string {
  // Its sentence is for the operator.
  if (error instanceof StoreRefusal) return error.message;
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}

/** Tells the operator why an address answers that the database is away, each cause at most once a minute. */
export function failureLog(
  address: string,
  say: (line: string) => void = (line) => void process.stderr.write(line),
  now: () => number = Date.now,
): (error: unknown) => void {
  const said = new Map<string, number>();
  return (error) => {
    const cause = causeOf(error);
    if (now() - (said.get(cause) ?? Number.NEGATIVE_INFINITY) < minute) return;
    said.set(cause, now());
    say(`${address} は 503 を返しました。データベースのわけ：${cause}\n`);
  };
}
