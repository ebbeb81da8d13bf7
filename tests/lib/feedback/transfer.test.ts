import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import {
  backUp,
  checkStore,
  exportLines,
  importLines,
  openDesk,
  openReader,
  openStore,
  type StoreSettings,
  type Vote,
} from '#lib/feedback/index.ts';
import { onBothEngines } from '#tests/support/stores.ts';

const vote: Vote = { page: '/konbini/lawson', lang: 'ja', helpful: true, version: 'v1' };

async function fill(settings: StoreSettings) {
  const store = await openStore(settings);
  await store.run('addVote', vote);
  await store.run('addVote', { ...vote, helpful: false, reason: 'screen', word: '受付', comment: '改行\nと「"」と😀' });
  await store.run('addSearches', [{ folded: 'ろーそん', lang: 'ja', results: 3 }]);
  await store.run('addFlowSteps', [{ flow: 'pay', from: '', node: 'chain', isLast: true }]);
  await store.close();
}

async function linesOf(settings: StoreSettings): Promise<string[]> {
  const reader = await openReader(settings);
  const lines: string[] = [];
  for await (const line of exportLines(reader)) lines.push(line);
  await reader.close();
  return lines;
}

async function load(settings: StoreSettings, lines: readonly string[]) {
  const desk = await openDesk(settings);
  try {
    return await importLines(desk, Readable.from(lines.map((line) => `${line}\n`)));
  } finally {
    await desk.close();
  }
}

async function problemsOf(settings: StoreSettings) {
  const reader = await openReader(settings);
  const problems = await checkStore(reader);
  await reader.close();
  return problems;
}

onBothEngines((engine) => {
  test('書き出して読み込むと、同じ行と同じ数になる', async () => {
    const [from, to] = [await engine.empty(), await engine.empty()];
    await fill(from);
    const lines = await linesOf(from);
    expect(await load(to, lines)).toEqual({ votes: 2, searches: 1, flow_days: 1 });
    expect(await linesOf(to)).toEqual(lines);
    expect(await problemsOf(to)).toEqual([]);
  });

  test.each([
    ['途中で切れた', (lines: string[]) => lines.slice(0, -1)],
    ['行が1つ足りない', (lines: string[]) => lines.toSpliced(2, 1)],
    ['読めない行のある', (lines: string[]) => lines.toSpliced(2, 0, '{')],
    ['知らない行のある', (lines: string[]) => lines.toSpliced(2, 0, '{"table":"users","row":{}}')],
    ['項目の違う', (lines: string[]) => lines.toSpliced(2, 1, '{"table":"votes","row":{"id":"x"}}')],
    ['何もない', () => []],
  ])('%sファイルは、何も読み込まない', async (_, damage) => {
    const [from, to] = [await engine.empty(), await engine.empty()];
    await fill(from);
    await expect(load(to, damage(await linesOf(from)))).rejects.toThrow(/^\d+行目：/);
    expect(await linesOf(to)).toHaveLength(2);
  });

  test('空でないデータには読み込まない', async () => {
    const settings = await engine.empty();
    await fill(settings);
    await expect(load(settings, await linesOf(settings))).rejects.toThrow('空でない');
  });

  test('合わない数は、調べると分かる', async () => {
    const settings = await engine.empty();
    await fill(settings);
    const desk = await openDesk(settings);
    await desk.db.updateTable('page_days').set({ yes: 7 }).execute();
    await desk.close();
    expect(await problemsOf(settings)).toEqual(['page_days の数が、行を数えたものと合いません。']);
  });

  test('読み込みの途中で殺されても、半分だけ残ることはない', async () => {
    const settings = await engine.empty();
    const code = `
      const { Readable } = await import('node:stream');
      const { openDesk, importLines } = await import('./lib/feedback/index.ts');
      const desk = await openDesk(${JSON.stringify(settings)});
      async function* lines() {
        yield '{"madoguchi":1}\\n';
        for (let i = 0; ; i += 1) {
          yield JSON.stringify({ table: 'votes', row: { id: 'v' + i, at: 1, day: '2026-11-30', page: '/x', lang: 'ja',
            helpful: 1, reason: null, word: null, comment: null, version: 'v', done_at: null, note: null } }) + '\\n';
          if (i === 5000) process.stdout.write('going');
        }
      }
      await importLines(desk, Readable.from(lines()));
    `;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await pause(100);
    const isOver = once(child, 'exit');
    child.kill('SIGKILL');
    await isOver;
    await fill(settings);
    expect((await linesOf(settings)).filter((line) => line.includes('"votes"'))).toHaveLength(3);
  });
});

test('使っている最中に取った控えは、それだけで開ける', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore({ folder: join(folder, 'data') });
  await store.run('addVote', vote);
  await backUp(join(folder, 'data'), join(folder, "it's", 'feedback.db')).catch((error: unknown) => error);
  const copy = join(folder, "o'clock.db");
  await backUp(join(folder, 'data'), copy);
  await store.run('addVote', vote);
  await store.close();
  const restored = join(folder, 'restored');
  const { mkdirSync, renameSync } = await import('node:fs');
  mkdirSync(restored);
  renameSync(copy, join(restored, 'feedback.db'));
  expect(await linesOf({ folder: restored })).toHaveLength(3);
  expect(await problemsOf({ folder: restored })).toEqual([]);
});
