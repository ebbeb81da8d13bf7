// In TypeScript a trusted address is a string; in the browser it is an object that only a policy can create.
interface Policy {
  createScriptURL(address: string): string;
}

declare global {
  var trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;
}

let policy: Policy | undefined;

/**
 * The address of one of our scripts, as `new Worker` accepts it under our content security policy. Throws for any other
 * address. The browser creates the policy only once per page, so only one bundle of a page may use this.
 */
export function ownScriptUrl(address: string): string {
  policy ??= globalThis.trustedTypes?.createPolicy('madoguchi', rules) ?? rules;
  return policy.createScriptURL(address);
}

const rules: Policy = {
  createScriptURL: (address) => {
    if (!/^\/assets\/[\w-]+\.js$/.test(address)) throw new TypeError('only a script below /assets/ may run');
    return address;
  },
};
