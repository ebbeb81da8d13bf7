import { AsyncLocalStorage } from 'node:async_hooks';

// Next bundles its own copy of this module, so both find the one place by its name.
const name = Symbol.for('madoguchi.handed');
const held = globalThis as { [name]?: AsyncLocalStorage<unknown> };

function place(): AsyncLocalStorage<unknown> {
  held[name] ??= new AsyncLocalStorage();
  return held[name];
}

/**
 * Runs a job, such as Next's handler for one request, with a value that the page of that request can ask for. No header or
 * address carries it, so no request from outside can bring one.
 */
export function whileHanding<Result>(value: unknown, job: () => Result): Result {
  return place().run(value, job);
}

/** The value that was handed over with the request that is being answered. */
export function handed(): unknown {
  return place().getStore();
}
