import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WorkQueue } from '#lib/server/work-queue.ts';

const here = () => false;

/** A queue whose jobs run until they are told to end; `begun` lists them in the order in which they began. */
function slowQueue(limits: ConstructorParameters<typeof WorkQueue>[0]) {
  const queue = new WorkQueue(limits);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (client: string, name: string, isGone = here) =>
    queue.run(client, isGone, () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    // A rest as long as the job follows.
    await new Promise((resolve) => setTimeout(resolve, 70));
  };
  return { ask, end, begun };
}

test('一度に作るのは決めた数だけで、残りは順に待つ', async () => {
  const { ask, end, begun } = slowQueue({ running: 2, waiting: 9 });
  const answers = ['a', 'b', 'c'].map((name) => ask('同じ人', name));
  expect(begun).toEqual(['a', 'b']);
  await end('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  await end('a');
  await end('c');
  expect(await Promise.all(answers)).toEqual(['a', 'b', 'c'].map((result) => ({ done: true, result })));
});

test('千の頼みを出した人がいても、ほかの人はその次に順番が来る', async () => {
  const { ask, end, begun } = slowQueue({ running: 1, waiting: 1000 });
  for (let index = 0; index < 900; index += 1) void ask('多い人', `多${index}`);
  void ask('一人', '一');
  void ask('もう一人', 'も');
  for (const name of ['多0', '多1', '一']) await end(name);
  expect(begun).toEqual(['多0', '多1', '一', 'も']);
});

test('待つ人でいっぱいなら、いちばん多く頼んでいる人の、いちばん新しい頼みを断る', async () => {
  const { ask, end, begun } = slowQueue({ running: 1, waiting: 3 });
  const many = ['多0', '多1', '多2', '多3'].map((name) => ask('多い人', name));
  const one = ask('一人', '一');
  expect(await many[3]).toEqual({ done: false });
  for (const name of ['多0', '多1', '一', '多2']) await end(name);
  expect(begun).toEqual(['多0', '多1', '一', '多2']);
  expect(await one).toEqual({ done: true, result: '一' });
  expect(await many[2]).toEqual({ done: true, result: '多2' });
});

test('待つうちに去った人のものは、作らない', async () => {
  let isGone = false;
  const { ask, end, begun } = slowQueue({ running: 1, waiting: 9 });
  void ask('残る人', 'a');
  const left = ask('去る人', 'b', () => isGone);
  void ask('残る人', 'c');
  isGone = true;
  await end('a');
  expect(await left).toEqual({ done: false });
  expect(begun).toEqual(['a', 'c']);
});

test('終わらない仕事も、ある時間がたてば席を空け、失敗した仕事はその失敗を伝える', async () => {
  const queue = new WorkQueue({ running: 1, waiting: 9, patience: 5 });
  void queue.run('a', here, () => new Promise(() => undefined));
  expect(await queue.run('a', here, async () => '次')).toEqual({ done: true, result: '次' });
  await expect(queue.run('a', here, () => Promise.reject(new Error('だめ')))).rejects.toThrow('だめ');
  const throwing = () => {
    throw new Error('待たずに');
  };
  await expect(queue.run('a', here, throwing)).rejects.toThrow('待たずに');
  expect(await queue.run('a', here, async () => 1)).toEqual({ done: true, result: 1 });
});

test('だれが何を頼んでも、どの頼みにも返事があり、一度に作る数を超えない', async () => {
  const asked = fc.array(fc.record({ client: fc.constantFrom('a', 'b', 'c'), isGone: fc.boolean() }), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(
      asked,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 9 }),
      async (all, running, waiting) => {
        const queue = new WorkQueue({ running, waiting });
        let now = 0;
        let most = 0;
        const outcomes = await Promise.all(
          all.map(({ client, isGone }) =>
            queue.run(
              client,
              () => isGone,
              async () => {
                now += 1;
                most = Math.max(most, now);
                await Promise.resolve();
                now -= 1;
              },
            ),
          ),
        );
        expect(outcomes).toHaveLength(all.length);
        expect(most).toBeLessThanOrEqual(running);
      },
    ),
  );
});

test.each([
  { job: 10, rest: 10 },
  { job: 40, rest: 40 },
  { job: 300, rest: 50 },
])('$job ms かかったあとは、$rest ms 休んでから次を始める', async ({ job, rest }) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const queue = new WorkQueue({ running: 1, waiting: 9 });
  const began = performance.now();
  const begun: number[] = [];
  for (let each = 0; each < 3; each += 1) {
    void queue.run('人', here, async () => {
      begun.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, job));
    });
  }
  await vi.advanceTimersByTimeAsync(3 * (job + rest));
  expect(begun).toEqual([0, job + rest, 2 * (job + rest)]);
});

test('返ってこない仕事は、2秒で数えなくなり、次が始まる', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const queue = new WorkQueue({ running: 1, waiting: 9 });
  const begun: string[] = [];
  void queue.run('人', here, () => new Promise(() => begun.push('返らない')));
  void queue.run('人', here, async () => void begun.push('次'));
  await vi.advanceTimersByTimeAsync(2049);
  expect(begun).toEqual(['返らない']);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toEqual(['返らない', '次']);
});
