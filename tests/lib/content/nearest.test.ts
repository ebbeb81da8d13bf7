import { expect, test } from 'vitest';
import { nearest, suggest } from '#lib/content/index.ts';

const names = ['title', 'minutes', 'checkedOn', 'reviewBy', 'pc', 'app'];

test.each([
  ['titel', 'title'],
  ['minuts', 'minutes'],
  ['CheckedOn', 'checkedOn'],
  ['reviewedBy', 'reviewBy'],
  ['ap', 'app'],
])('「%s」には「%s」を勧める', (name, near) => {
  expect(nearest(name, names)).toBe(near);
});

test.each(['しめきり', 'tv', 'xyz', '', 'constructor', 'a'.repeat(10_000)])('「%s」に近い名前はない', (name) => {
  expect(nearest(name, names)).toBeUndefined();
});

test('同じくらい近い名前が2つあれば、先に並ぶほうを勧める', () => {
  expect(nearest('lawsom', ['lawson', 'lawsop'])).toBe('lawson');
});

test('近い名前があれば、それかどうかをたずねる', () => {
  expect(suggest('titel', names)).toBe('もしかして「title」ですか。');
});

test('近い名前がなければ、使える名前を並べる', () => {
  expect(suggest('題', ['title', 'answer'])).toBe('使えるのは title / answer です。');
});
