// @ts-check

/** @typedef {{ readonly mutate: readonly string[], readonly tests: readonly string[] }} Room */

/** What is mutated together, and the tests that must notice. @type {Readonly<Record<string, Room>>} */
export const rooms = {
  ...wholeRooms(
    'konbini',
    'facts',
    'flows',
    'channels',
    'content',
    'site',
    'check',
    'assets',
    'finder',
    'server',
    'next-contract',
  ),
  ranking: {
    mutate: ['lib/search/query/*.ts', 'lib/search/rank/{names,ranking,related-pages,scoring,slots,titles}.ts'],
    tests: ['tests/lib/search/{query,rank}/**/*.test.ts', 'tests/lib/search/*.test.ts'],
  },
};

/**
 * @param {string[]} names
 * @returns {Record<string, Room>}
 */
function wholeRooms(...names) {
  return Object.fromEntries(
    names.map((name) => [name, { mutate: [`lib/${name}/**/*.ts`], tests: [`tests/lib/${name}/**/*.test.ts`] }]),
  );
}
