import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openReader, type StoreSettings } from '#lib/feedback/index.ts';
import { onBothEngines } from '#tests/support/stores.ts';

/** How often a writer is killed; `KILLS=100` for a long run. */
const kills = Number(process.env.KILLS ?? 3);

/** Starts a process that votes as fast as it can and says the id of each vote that was acknowledged. */
function startWriter({ folder, databaseUrl }: StoreSettings) {
  const code = `
    const { openStore } = await import('./lib/feedback/index.ts');
    const { writeSync } = await import('node:fs');
    const store = await openStore(${JSON.stringify({ folder, databaseUrl })});
    const vote = { page: '/konbini/lawson', lang: 'ja', helpful: true, version: 'v' };
    const write = async () => { for (;;) writeSync(1, (await store.run('addVote', vote)).id + '\\n'); };
    await Promise.all([write(), write(), write()]);
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (id) => acknowledged.push(id));
  const isRead = once(lines, 'close');
  return { child, acknowledged, isRead };
}

onBothEngines(
  (engine) => {
    test(`書いている最中に${kills}回殺しても、受け取ったと言った票はすべて残る`, {
      timeout: 30_000 + kills * 20_000,
    }, async () => {
      const settings = await engine.empty();
      const acknowledged: string[] = [];
      for (let round = 0; round < kills; round += 1) {
        const writer = startWriter(settings);
        while (writer.acknowledged.length === 0 && writer.child.exitCode === null) await pause(10);
        await pause(50 + ((round * 37) % 200));
        // Every second time PostgreSQL itself is killed.
        if (engine.name === 'postgres' && round % 2 === 1) {
          await engine.server().kill('SIGQUIT');
          writer.child.kill('SIGKILL');
          await engine.server().startAgain();
        } else writer.child.kill('SIGKILL');
        await writer.isRead;
        acknowledged.push(...writer.acknowledged);
      }
      const reader = await openReader(settings);
      const kept = new Set((await reader.db.selectFrom('votes').select('id').execute()).map(({ id }) => id));
      const [day] = await reader.db.selectFrom('page_days').select('yes').execute();
      await reader.close();
      expect(acknowledged.length).toBeGreaterThan(kills);
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      expect(day?.yes).toBe(kept.size);
      process.stdout.write(`${engine.name}: 0 of ${acknowledged.length} acknowledged votes lost in ${kills} kills\n`);
    });
  },
  ['fsync=on'],
);
