import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WorkCache } from '#lib/site/work-cache.ts';

const inputs = fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { minLength: 1, maxLength: 3 });
// As JSON has it: it knows no negative zero.
const value = fc.jsonValue({ maxDepth: 2 }).map((each): unknown => JSON.parse(JSON.stringify(each)));

/** Runs with an empty temporary folder. */
async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-cache-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const json = (given: unknown): unknown => JSON.parse(JSON.stringify(given));

test('どんな入力でも、同じ入力には同じ値が出る', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, value, value, (given, first, second) =>
      inFolder(async (folder) => {
        const cache = new WorkCache(folder, 'v1');
        expect(await cache.get(given, async () => first)).toEqual(first);
        expect(await cache.get(given, async () => second)).toEqual(json(first));
      }),
    ),
  );
});

test('どんな入力でも、入力か版が違えば別の値になる', async () => {
  const different = fc.tuple(inputs, inputs).filter(([a, b]) => JSON.stringify(a) !== JSON.stringify(b));
  await fc.assert(
    fc.asyncProperty(different, ([one, other]) =>
      inFolder(async (folder) => {
        await new WorkCache(folder, 'v1').get(one, async () => 'one');
        expect(await new WorkCache(folder, 'v1').get(other, async () => 'other')).toBe('other');
        expect(await new WorkCache(folder, 'v2').get(one, async () => 'newer')).toBe('newer');
      }),
    ),
  );
});

test('どこがどう壊れたファイルも、つくり直されるか元の値のまま出る', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.string({ maxLength: 4 }), fc.nat({ max: 8 }), (at, put, removed) =>
      inFolder(async (folder) => {
        const cache = new WorkCache(folder, 'v1');
        await cache.get(['a'], async () => ({ title: '払う', steps: [1, 2] }));
        for (const name of await readdir(folder)) {
          const text = await readFile(join(folder, name), 'utf8');
          const index = at % text.length;
          await writeFile(join(folder, name), text.slice(0, index) + put + text.slice(index + removed));
        }
        expect([{ title: '払う', steps: [1, 2] }, 'つくり直した']).toContainEqual(
          await cache.get(['a'], async () => 'つくり直した'),
        );
      }),
    ),
  );
});

test('どんな順に使っても、掃除のあとに残るのは記事1つに4個まで', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 30 }),
      fc.nat({ max: 5 }),
      (uses, articles) =>
        inFolder(async (folder) => {
          const cache = new WorkCache(folder, 'v1');
          for (const use of uses) await cache.get([String(use)], async () => use);
          await cache.prune(articles);
          expect(readdirSync(folder)).toHaveLength(Math.min(new Set(uses).size, articles * 4));
        }),
    ),
    { numRuns: 30 },
  );
});
