import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { isAllowed, licencesOf } from '#lib/commands/licence-list.ts';

test('使っている部品のライセンスは、どれも一覧にある', async () => {
  const all = licencesOf(await readFile('package-lock.json', 'utf8'));
  expect(all.length).toBeGreaterThan(200);
  expect(all.filter((each) => !isAllowed(each))).toEqual([]);
});

test.each([
  ['MIT', 'serving', true],
  ['GPL-3.0-only', 'serving', false],
  ['WTFPL', 'serving', false],
  ['WTFPL', 'developing', true],
  ['(MIT OR GPL-3.0-only)', 'serving', true],
  ['MIT AND GPL-3.0-only', 'serving', false],
  ['constructor', 'serving', false],
  [undefined, 'developing', false],
] as const)('%s は、%s に使えるか（%s）', (licence, reach, allowed) => {
  expect(isAllowed({ name: 'a', licence, reach })).toBe(allowed);
});
