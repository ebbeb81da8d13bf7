import { AsyncLocalStorage } from 'node:async_hooks';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

declare global {
  // Next loads this module several times in one process; what the development server saw is there for all of them.
  var madoguchiFiles: Map<string, string> | undefined;
}

/**
 * Runs what is shared by all requests outside of the request that needs it first. React notes in development where each
 * promise of a request was made, and reading the content makes tens of thousands.
 */
export const outsideRequests: <Result>(act: () => Result) => Result = AsyncLocalStorage.snapshot();

/**
 * Makes a value from the files below some folders, and makes it again only when one of them has changed. `make` is given
 * the state that it is made from.
 */
export function whileUnchanged<Value>(
  root: string,
  folders: readonly string[],
  make: (state: string) => Value | Promise<Value>,
): () => Promise<Value> {
  let made: { readonly stamp: string; readonly value: Value | Promise<Value> } | undefined;
  return async () => {
    const stamp = folders.map((folder) => stateOf(join(root, folder))).join('\n');
    if (made?.stamp === stamp) return made.value;
    const making = { stamp, value: outsideRequests(() => make(stamp)) };
    made = making;
    try {
      return await making.value;
    } catch (error) {
      // A failure may pass without any change of a file, so the next call tries again.
      if (made === making) made = undefined;
      throw error;
    }
  };
}

/**
 * Looks at the files of a project, and gives the state of each folder. Until it is called again, `whileUnchanged` goes by
 * what was seen here, in the whole process: one view of a page asks a dozen times.
 */
export function lookAtFiles(root: string, folders: readonly string[]): ReadonlyMap<string, string> {
  globalThis.madoguchiFiles ??= new Map();
  const seen = new Map(folders.map((folder) => [folder, walk(join(root, folder))] as const));
  for (const [folder, state] of seen) globalThis.madoguchiFiles.set(join(root, folder), state);
  return seen;
}

function stateOf(folder: string): string {
  return globalThis.madoguchiFiles?.get(folder) ?? walk(folder);
}

// Synchronous calls: they take a fifth of the time that as many promises do.
function walk(folder: string): string {
  const states = entriesOf(folder).map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() ? stateOfFile(path) : '';
  });
  return states.join('\n');
}

// An author may delete a folder or a file between the listing and this.
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function stateOfFile(file: string): string {
  const info = statSync(file, { throwIfNoEntry: false });
  return `${file} ${info?.mtimeMs} ${info?.size}`;
}
