const coming = new Map<string, Promise<unknown>>();
const failures = new Map<string, number>();

/** Imports a module of ours once; one that did not come is asked for again at the next call. */
export function importAgain<Module>(address: string): Promise<Module> {
  const known = coming.get(address);
  if (known !== undefined) return known as Promise<Module>;
  const failed = failures.get(address) ?? 0;
  // Some browsers remember that an address failed. A fragment makes it another address to them, not to the server.
  const module: Promise<Module> = import(failed === 0 ? address : `${address}#${failed}`);
  coming.set(address, module);
  module.catch(() => {
    failures.set(address, failed + 1);
    coming.delete(address);
  });
  return module;
}
