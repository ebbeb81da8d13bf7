/** How long, in milliseconds, a sender waits for the database. */
const patience = 4000;

/** Rejects when a job takes longer than a sender should wait. The job itself goes on. */
export function inTime<Result>(job: Promise<Result>, most = patience): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database is slow')), most);
    job.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
