import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join('app', 'styles');

/** The classes that a style sheet lays out by themselves, not as a part of something else. */
function classesOf(css: string): string[] {
  return [...css.matchAll(/^\s*\.([a-z][\w-]*) \{/gm)].map(([, name = '']) => name);
}

// The sheets are joined into one, so the same name in two of them is one class with two meanings.
test('同じ名前のクラスは、2つのファイルで形を決められない', async () => {
  const owners = new Map<string, Set<string>>();
  for (const file of await readdir(folder)) {
    // Tokens are values, not shapes.
    if (file === 'tokens.css') continue;
    for (const name of classesOf(await readFile(join(folder, file), 'utf8'))) {
      owners.set(name, (owners.get(name) ?? new Set()).add(file));
    }
  }
  expect(owners.size).toBeGreaterThan(50);
  expect([...owners].filter(([, files]) => files.size > 1).map(([name]) => name)).toEqual([]);
});

test('2つのファイルにある名前は、見つかる', () => {
  expect(classesOf('.beside {\n}\n\n  .beside > * {\n  }\n  .other {')).toEqual(['beside', 'other']);
});
