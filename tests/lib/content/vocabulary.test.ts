import { expect, test } from 'vitest';
import { componentNames, findComponent } from '#lib/content/vocabulary.ts';
import { inheritedNames } from '#tests/support/hostile-text.ts';

test.each(inheritedNames)('どの物にもある名前「%s」は、部品ではない', (name) => {
  expect(findComponent(name)).toBeUndefined();
});

test('記事で使える部品は、どれも名前から見つかる', () => {
  expect(componentNames.filter((name) => findComponent(name) === undefined)).toEqual([]);
});
