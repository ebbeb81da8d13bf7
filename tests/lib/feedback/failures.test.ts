import { expect, test } from 'vitest';
import { causeOf, failureLog, inTime, StoreFailure } from '#lib/feedback/index.ts';
import { FolderInUseError } from '#lib/feedback/store-errors.ts';

test('わけには、データベースが言った文を入れない', () => {
  const error = Object.assign(new Error("insert into votes values ('読む人の文')"), { code: 'SQLITE_FULL' });
  expect(causeOf(error)).toBe('Error SQLITE_FULL');
  expect(causeOf('読む人の文')).toBe('unknown');
  expect(causeOf(new StoreFailure('the database was taken away'))).toBe('the database was taken away');
  expect(causeOf(new FolderInUseError('/data'))).toMatch(/ほかのプロセスが使っています/);
});

test('同じわけは1分に1度だけ、ちがうわけはすぐに言う', () => {
  const said: string[] = [];
  let now = 0;
  const tell = failureLog(
    '/api/feedback',
    (line) => said.push(line),
    () => now,
  );
  for (const cause of ['full', 'full', 'gone']) tell(new StoreFailure(cause));
  now = 60_000;
  tell(new StoreFailure('full'));
  expect(said.map((line) => /わけ：(.*)\n$/.exec(line)?.[1])).toEqual(['full', 'gone', 'full']);
});

test('待ちすぎたことも、わけになる', async () => {
  const slow = await inTime(new Promise(() => undefined), 5).catch(causeOf);
  expect(slow).toBe('no answer in 5 ms');
});
