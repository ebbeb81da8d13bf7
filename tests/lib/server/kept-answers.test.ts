import { expect, test } from 'vitest';
import type { Answer } from '#lib/server/held-response.ts';
import { KeptAnswers } from '#lib/server/kept-answers.ts';
import type { Outcome } from '#lib/server/work-queue.ts';

const answer = (text: string, status = 200): Outcome<Answer> => ({
  done: true,
  result: { status, headers: {}, body: Buffer.from(text) },
});
const turnedAway: Outcome<Answer> = { done: false };

/** Makes a different answer each time and counts. */
function counter(of = (n: number): Outcome<Answer> => answer(`${n}`)) {
  let made = 0;
  return {
    make: async () => {
      made += 1;
      return of(made);
    },
    count: () => made,
  };
}

const textOf = (outcome: Outcome<Answer>) => (outcome.done ? outcome.result.body.toString() : '（なし）');

test('同じ分のうちは、同じ答えを作り直さない', async () => {
  let now = 60_000 * 5;
  const kept = new KeptAnswers(1000, () => now);
  const { make, count } = counter();
  expect(textOf(await kept.get('a', make))).toBe('1');
  now += 59_999;
  expect(textOf(await kept.get('a', make))).toBe('1');
  now += 1;
  expect(textOf(await kept.get('a', make))).toBe('2');
  expect(count()).toBe(2);
});

test('名前が違えば、別に作る', async () => {
  const kept = new KeptAnswers(1000);
  const { make } = counter();
  expect([textOf(await kept.get('a', make)), textOf(await kept.get('b', make))]).toEqual(['1', '2']);
});

test('作っているあいだに頼まれた分は、できるのを待つ', async () => {
  const kept = new KeptAnswers(1000);
  const { make, count } = counter();
  const all = await Promise.all(Array.from({ length: 50 }, () => kept.get('a', make)));
  expect([new Set(all.map(textOf)), count()]).toEqual([new Set(['1']), 1]);
});

test.each([404, 307, 500])('%i の答えは取っておかない', async (status) => {
  const kept = new KeptAnswers(1000);
  const { make, count } = counter((n) => answer(`${n}`, status));
  await kept.get('a', make);
  await kept.get('a', make);
  expect(count()).toBe(2);
});

test('初めに頼んだ人が去っても、待っていた人の分は作られる', async () => {
  const kept = new KeptAnswers(1000);
  const { make } = counter((n) => (n === 1 ? turnedAway : answer(`${n}`)));
  const [first, second] = await Promise.all([kept.get('a', make), kept.get('a', make)]);
  expect([textOf(first), textOf(second)]).toEqual(['（なし）', '2']);
});

test('失敗は取っておかない', async () => {
  const kept = new KeptAnswers(1000);
  await expect(kept.get('a', () => Promise.reject(new Error('壊れた')))).rejects.toThrow('壊れた');
  expect(textOf(await kept.get('a', counter().make))).toBe('1');
});

test('場所が足りなければ、長く使われていないものから手放す', async () => {
  const kept = new KeptAnswers(8);
  const ask = async (name: string, made = counter(() => answer('1234'))) => {
    await kept.get(name, made.make);
    return made.count() === 1 ? '作った' : '取ってあった';
  };
  await ask('a');
  await ask('b');
  expect(await ask('a')).toBe('取ってあった');
  expect(await ask('c')).toBe('作った');
  expect([await ask('a'), await ask('b')]).toEqual(['取ってあった', '作った']);
});

test('しくじった答えは、待っていた人にも配らない。それぞれに作る', async () => {
  const kept = new KeptAnswers(1000);
  const { make, count } = counter((n) => answer(`${n}`, 500));
  const all = await Promise.all([kept.get('a', make), kept.get('a', make), kept.get('a', make)]);
  expect([all.map(textOf), count()]).toEqual([['1', '2', '3'], 3]);
});
