import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const rows = readFileSync(join('lib', 'server', 'ASVS.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line));

test('表の項目には、ある試験か、当てはまらない訳が書いてある', () => {
  expect(rows.length).toBeGreaterThan(25);
  for (const row of rows) {
    const files = [...row.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = '']) => file);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(row).toMatch(files.length > 0 ? /`tests/ : /does not apply(?: to [^:]+)?: \S+/);
  }
});
