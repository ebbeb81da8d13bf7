import { expect, test } from 'vitest';
import { SteadyClock } from '#lib/hearing/steady-clock.ts';

const hour = 60 * 60 * 1000;
const year = 365 * 24 * hour;

/** A clock that can be set, beside time that passes. */
function clocks() {
  const state = { now: 1_790_000_000_000, passed: 0 };
  const pass = (milliseconds: number) => {
    state.now += milliseconds;
    state.passed += milliseconds;
  };
  const clock = new SteadyClock(
    () => state.now,
    () => state.passed,
  );
  return { clock, state, pass };
}

test('時計が進むだけ、少し直されるだけなら、いつでも信じてよい', () => {
  const { clock, state, pass } = clocks();
  for (let hours = 0; hours < 100; hours += 1) {
    pass(hour);
    state.now += hours % 2 === 0 ? 30_000 : -30_000;
    expect(clock.isSteady()).toBe(true);
  }
});

test.each([2 * year, -2 * year])('%d ミリ秒とんだ時計は、1日のあいだ信じない', (jump) => {
  const { clock, state, pass } = clocks();
  pass(hour);
  state.now += jump;
  expect(clock.isSteady()).toBe(false);
  for (let hours = 1; hours < 24; hours += 1) {
    pass(hour);
    expect(clock.isSteady()).toBe(false);
  }
  pass(hour);
  expect(clock.isSteady()).toBe(true);
});

test('とんだ時計が直されれば、そこからまた1日待つ', () => {
  const { clock, state, pass } = clocks();
  state.now += 2 * year;
  expect(clock.isSteady()).toBe(false);
  pass(23 * hour);
  state.now -= 2 * year;
  expect(clock.isSteady()).toBe(false);
  pass(23 * hour);
  expect(clock.isSteady()).toBe(false);
  pass(hour);
  expect(clock.isSteady()).toBe(true);
});
