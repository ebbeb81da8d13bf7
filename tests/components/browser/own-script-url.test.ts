import { expect, test } from 'vitest';
import { ownScriptUrl } from '#components/browser/own-script-url.ts';

test('自分のサイトの /assets/ にあるスクリプトは動かせる', () => {
  expect(ownScriptUrl('/assets/search-worker-0A1B2C3D.js')).toBe('/assets/search-worker-0A1B2C3D.js');
});

test.each([
  'https://example.com/assets/a.js',
  '//example.com/assets/a.js',
  '/assets/../api/a.js',
  '/assets//example.com/a.js',
  '/assets/a.js?b',
  '/assets/a.js\n',
  '/assets/a.json',
  '/_next/static/a.js',
  'data:text/javascript,1',
  'blob:https://example.com/assets/a.js',
  'javascript:1',
  '',
])('「%s」は動かせない', (address) => {
  expect(() => ownScriptUrl(address)).toThrow(TypeError);
});
