const imports = new Map<string, Promise<unknown>>();
const failures = new Map<string, number>();

/** Imports one of our modules once; a failed import is tried again at the next call. */
export function importAgain<Module>(address: string): Promise<Module> {
  const known = imports.get(address);
  if (known !== undefined) return known as Promise<Module>;
  const failed = failures.get(address) ?? 0;
  // Some browsers remember that an address failed. A fragment makes a new address for them, not for the server.
  const module: Promise<Module> = import(failed === 0 ? address : `${address}#${failed}`);
  imports.set(address, module);
  module.catch(() => {
    failures.set(address, failed + 1);
    imports.delete(address);
  });
  return module;
}
