import { afterEach, beforeEach, expect, vi } from 'vitest';

beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const calls = [console.error, console.warn].flatMap((print) => vi.mocked(print).mock.calls);
  vi.restoreAllMocks();
  expect(calls, 'console.error / console.warn').toEqual([]);
});
