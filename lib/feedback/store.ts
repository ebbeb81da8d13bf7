import { statSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFile, openEmbedded, openEmbeddedReader } from './embedded.ts';
import { type Engine, migrate } from './migrate.ts';
import { type Desk, type Input, type OperationName, type Output, operations, type Store } from './operations.ts';
import { openPostgres } from './postgres.ts';
import { StoreFailure, StoreRefusal } from './store-errors.ts';

/** Where the store is. */
export interface StoreSettings {
  readonly folder: string;
  /** The address of PostgreSQL; without it, the embedded database of the folder. */
  readonly databaseUrl?: string | undefined;
  readonly now?: (() => number) | undefined;
  /** Whether a statement may take as long as it needs, as with a whole file of rows. */
  readonly isPatient?: boolean | undefined;
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

/** The database itself, with its lock, for commands that work on all of it. */
export function openDesk(settings: StoreSettings): Promise<Desk & { readonly close: () => Promise<void> }> {
  return openOnce(settings, true);
}

/** Reads beside the process that has the store. It changes nothing and holds no lock. */
export async function openReader({
  folder,
  databaseUrl,
  now = Date.now,
  isPatient,
}: StoreSettings): Promise<Desk & { close: () => Promise<void> }> {
  const { db, close } =
    databaseUrl === undefined ? openEmbeddedReader(folder) : openPostgres(databaseUrl, 2, isPatient ? 0 : undefined);
  return { db, close, now, engine: engineOf(databaseUrl) };
}

class Holder implements Store {
  #opening: Promise<Opened> | undefined;
  #closing: Promise<void> = Promise.resolve();
  #isClosed = false;
  #wasOpen = false;

  constructor(readonly settings: StoreSettings) {}

  async run<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const opening = this.open();
    const opened = await opening;
    if (!opened.isThere()) {
      await this.#letGo(opening);
      throw new StoreFailure('the database was taken away');
    }
    try {
      const operation = operations[name] as (desk: Desk, input: Input<Name>) => Promise<Output<Name>>;
      return await operation(opened, input);
    } catch (error) {
      // A statement of libsql that failed may stay open, and then no transaction of its connection can be committed. The
      // next caller gets a new connection. PostgreSQL's pool replaces broken connections itself.
      if (opened.engine === 'embedded') await this.#letGo(opening);
      throw error;
    }
  }

  open(): Promise<Opened> {
    if (this.#isClosed) return Promise.reject(new StoreFailure('the store is closed'));
    if (this.#opening !== undefined) return this.#opening;
    const opening = this.#closing.then(() => openOnce(this.settings, !this.#wasOpen));
    this.#opening = opening;
    opening.then(
      () => {
        this.#wasOpen = true;
      },
      () => {
        if (this.#opening === opening) this.#opening = undefined;
      },
    );
    return opening;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#letGo(this.#opening);
  }

  /** Closes a connection, unless somebody has done so and another is open by now. */
  #letGo(opening: Promise<Opened> | undefined): Promise<void> {
    if (opening === undefined || this.#opening !== opening) return this.#closing;
    this.#opening = undefined;
    this.#closing = opening.then(({ close }) => close()).catch(() => undefined);
    return this.#closing;
  }
}

async function openOnce(
  { folder, databaseUrl, now = Date.now, isPatient }: StoreSettings,
  isFirstTime: boolean,
): Promise<Opened> {
  const engine = engineOf(databaseUrl);
  const { db, close } =
    databaseUrl === undefined
      ? await openEmbedded(folder, isFirstTime)
      : openPostgres(databaseUrl, 8, isPatient ? 0 : undefined);
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
