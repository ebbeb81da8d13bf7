import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { StoreSettings } from '#lib/feedback/index.ts';
import { noPostgres, startPostgres, type TestPostgres } from './postgres.ts';

/** An engine of the store under test. */
export interface TestEngine {
  readonly name: 'embedded' | 'postgres';
  /** Settings of a store that is empty. */
  readonly empty: () => Promise<StoreSettings & { readonly now: () => number }>;
  /** The server, with PostgreSQL. */
  readonly server: () => TestPostgres;
}

/** What `now` gives unless a test moves it: noon of 2026-11-30 in Japan. */
export const noon = Date.parse('2026-11-30T12:00:00+09:00');

/**
 * Runs tests on both engines. Where no PostgreSQL can be had, its tests are skipped, which continuous integration treats as
 * a failure.
 */
export function onBothEngines(tests: (engine: TestEngine) => void, settings?: readonly string[]): void {
  describe('埋め込みのデータベース', () => tests(embedded()));
  const isSkipped = noPostgres !== undefined && process.env.CI !== 'true';
  describe.skipIf(isSkipped)(`PostgreSQL${isSkipped ? `（${noPostgres}）` : ''}`, () => tests(postgres(settings)));
}

function embedded(): TestEngine {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const server = () => {
    throw new Error('the embedded database has no server');
  };
  return {
    name: 'embedded',
    empty: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'madoguchi-store-'));
      folders.push(folder);
      return { folder, now: () => noon };
    },
    server,
  };
}

function postgres(settings: readonly string[] | undefined): TestEngine {
  let started: TestPostgres | undefined;
  const server = () => {
    if (started === undefined) throw new Error('PostgreSQL is not running');
    return started;
  };
  beforeAll(async () => {
    started = await startPostgres(settings);
  }, 60_000);
  afterAll(() => started?.stop(), 60_000);
  return {
    name: 'postgres',
    empty: async () => ({ folder: '/nowhere', databaseUrl: await server().newDatabase(), now: () => noon }),
    server,
  };
}
