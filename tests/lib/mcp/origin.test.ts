import { describe, expect, test } from 'vitest';
import { isTrustedOrigin } from '#lib/mcp/origin.ts';

const site = 'https://madoguchi.example';

test('Origin を名乗らないもの（ブラウザーでないプログラム）は、どちらでも使える', () => {
  expect(isTrustedOrigin({ host: 'anything.example' }, site)).toBe(true);
  expect(isTrustedOrigin({ host: 'anything.example' }, undefined)).toBe(true);
});

describe('公の住所があるとき', () => {
  test.each([
    ['https://madoguchi.example', 'madoguchi.example'],
    ['https://other.example', 'madoguchi.example'],
    ['https://other.example:8443', 'madoguchi.example:443'],
    ['null', 'madoguchi.example'],
    // A proxy may ask by the number of the machine.
    ['https://other.example', '127.0.0.1:3000'],
  ])('%s から %s あてなら、だれでも読める', (origin, host) => {
    expect(isTrustedOrigin({ origin, host }, site)).toBe(true);
  });

  test.each([
    // The name of a stranger that now leads here.
    ['http://stranger.example', 'stranger.example'],
    ['http://stranger.example:3000', 'stranger.example:3000'],
    ['https://other.example', 'madoguchi.example.stranger.example'],
    ['https://other.example', ''],
    ['not an origin', 'madoguchi.example'],
    ['https://other.example/path', 'madoguchi.example'],
    ['javascript:alert(1)', 'madoguchi.example'],
    ['', 'madoguchi.example'],
  ])('%s から %s あては断る', (origin, host) => {
    expect(isTrustedOrigin({ origin, host }, site)).toBe(false);
  });
});

describe('公の住所がないとき', () => {
  test.each([
    ['http://localhost:3000', 'localhost:3000'],
    ['http://localhost:6274', 'localhost:3000'],
    ['http://127.0.0.1:6274', '[::1]:3000'],
    ['http://192.168.1.7:3000', '192.168.1.7:3000'],
  ])('%s から %s あてなら読める', (origin, host) => {
    expect(isTrustedOrigin({ origin, host }, undefined)).toBe(true);
  });

  test.each([
    ['https://other.example', 'localhost:3000'],
    ['http://stranger.example:3000', 'stranger.example:3000'],
    ['http://192.168.1.8', '192.168.1.7:3000'],
    ['null', 'localhost:3000'],
    ['http://localhost.stranger.example', 'localhost:3000'],
  ])('%s から %s あては断る', (origin, host) => {
    expect(isTrustedOrigin({ origin, host }, undefined)).toBe(false);
  });
});
