import { StoreFailure } from './store-errors.ts';

/** How long, in milliseconds, a sender waits for the database. */
const patience = 4000;

/** Rejects when a job takes longer than a sender should wait. The job itself goes on. */
export function inTime<Result>(job: Promise<Result>, most = patience): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StoreFailure(`no answer in ${most} ms`)), most);
    job.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
