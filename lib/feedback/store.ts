import { statSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFile, openEmbedded, openEmbeddedReader } from './embedded.ts';
import { type Engine, migrate } from './migrate.ts';
import { type Desk, type Input, type OperationName, type Output, operations, type Store } from './operations.ts';
import { openPostgres } from './postgres.ts';
import { StoreRefusal } from './store-errors.ts';

/** Where the store is. */
export interface StoreSettings {
  readonly folder: string;
  /** The address of PostgreSQL; without it, the embedded database of the folder. */
  readonly databaseUrl?: string | undefined;
  readonly now?: (() => number) | undefined;
}

interface Opened extends Desk {
  readonly close: () => Promise<void>;
  /** Whether this is still the database that others see; a file may have been taken away or replaced under us. */
  readonly isThere: () => boolean;
}

/**
 * The store, in this thread. Throws a `StoreRefusal` when this program must not use the database. A database that cannot be
 * opened now is opened when it is needed, so the site can start without it.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const holder = new Holder(settings);
  await holder.open().catch((error: unknown) => {
    if (error instanceof StoreRefusal) throw error;
  });
  return holder;
}

/** Reads beside the process that has the store. It changes nothing and holds no lock. */
export async function openReader({
  folder,
  databaseUrl,
  now = Date.now,
}: StoreSettings): Promise<Desk & { close: () => Promise<void> }> {
  const { db, close } = databaseUrl === undefined ? openEmbeddedReader(folder) : openPostgres(databaseUrl, 2);
  return { db, close, now, engine: engineOf(databaseUrl) };
}

class Holder implements Store {
  #opening: Promise<Opened> | undefined;
  #isClosed = false;
  #wasOpen = false;

  constructor(readonly settings: StoreSettings) {}

  async run<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const opened = await this.open();
    if (!opened.isThere()) {
      await this.#letGo();
      throw new Error('the database was taken away');
    }
    try {
      const operation = operations[name] as (desk: Desk, input: Input<Name>) => Promise<Output<Name>>;
      return await operation(opened, input);
    } catch (error) {
      // A connection to a file may be broken for good. The next caller opens it again.
      if (opened.engine === 'embedded' && isBroken(error)) await this.#letGo();
      throw error;
    }
  }

  open(): Promise<Opened> {
    if (this.#isClosed) return Promise.reject(new Error('the store is closed'));
    this.#opening ??= openOnce(this.settings, !this.#wasOpen).then(
      (opened) => {
        this.#wasOpen = true;
        return opened;
      },
      (error: unknown) => {
        this.#opening = undefined;
        throw error;
      },
    );
    return this.#opening;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#letGo();
  }

  async #letGo(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    await opening?.then(({ close }) => close()).catch(() => undefined);
  }
}

async function openOnce({ folder, databaseUrl, now = Date.now }: StoreSettings, isFirstTime: boolean): Promise<Opened> {
  const engine = engineOf(databaseUrl);
  const { db, close } = databaseUrl === undefined ? await openEmbedded(folder, isFirstTime) : openPostgres(databaseUrl);
  try {
    await migrate(db, engine, now());
  } catch (error) {
    await close();
    throw error;
  }
  return {
    db,
    close,
    engine,
    now,
    isThere: databaseUrl === undefined ? watchFile(join(folder, databaseFile)) : () => true,
  };
}

function engineOf(databaseUrl: string | undefined): Engine {
  return databaseUrl === undefined ? 'embedded' : 'postgres';
}

/** Whether the file at a path is still the same; a deleted one can be written to without anybody ever seeing it. */
function watchFile(path: string): () => boolean {
  const { ino } = statSync(path);
  return () => statSync(path, { throwIfNoEntry: false })?.ino === ino;
}

function isBroken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(?:IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY)/.test(code);
}
