import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type Driver, Kysely, SqliteDialect } from 'kysely';
import LibSql from 'libsql';
import { migrations } from './migrations.ts';
import { FolderInUseError, NewerDataError, StoreFailure } from './store-errors.ts';
import type { Database, Tables } from './tables.ts';

/** An open embedded database. */
export interface EmbeddedDatabase {
  readonly db: Database;
  readonly close: () => Promise<void>;
}

export const databaseFile = 'feedback.db';
const lockFile = 'in-use.db';
/** How long, in milliseconds, a statement waits for a lock that another connection of this process holds. */
const patience = 1000;

/**
 * Opens the database of a data folder for its one process. Throws a `StoreRefusal`, with nothing touched, when another
 * process has the folder or a newer version has made it.
 */
export async function openEmbedded(folder: string, isFirstTime = true): Promise<EmbeddedDatabase> {
  const file = join(folder, databaseFile);
  refuseNewerFile(file);
  // A database that was there and is not is away, perhaps with its disk. A new one in its place would be lost later.
  if (isFirstTime) mkdirSync(folder, { recursive: true });
  else mustExist(file);
  const release = holdFolder(folder);
  try {
    const { db, close } = connect(file);
    return {
      db,
      close: async () => {
        // A lock that stays would keep this very process out.
        await close().finally(release);
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Opens a second connection to the database, for reading beside the process that has it. */
export function openEmbeddedReader(folder: string): EmbeddedDatabase {
  const file = join(folder, databaseFile);
  refuseNewerFile(file);
  mustExist(file);
  return connect(file, true);
}

// The library would make an empty file.
function mustExist(file: string): void {
  if (!existsSync(file)) throw new StoreFailure('the database is not there');
}

/** Copies the database of a folder into a new file while it is in use. */
export async function backUp(folder: string, to: string): Promise<void> {
  const file = join(folder, databaseFile);
  mustExist(file);
  const connection = new LibSql(file, { timeout: 10 * patience });
  try {
    connection.exec(`vacuum into '${to.replaceAll("'", "''")}'`);
  } finally {
    connection.close();
  }
}

/** Tells why a transaction failed, and not that SQLite had undone it before we did, as on a full disk. */
class FrankDialect extends SqliteDialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    const undo = driver.rollbackTransaction.bind(driver);
    // A connection that failed is not used again.
    driver.rollbackTransaction = (connection) => undo(connection).catch(() => undefined);
    return driver;
  }
}

function connect(file: string, isReader = false): EmbeddedDatabase {
  const connection = new LibSql(file, { timeout: patience });
  connection.exec('pragma journal_mode = wal');
  // With less, a commit can be lost when the power fails.
  connection.exec('pragma synchronous = full');
  if (isReader) connection.exec('pragma query_only = on');
  const db = new Kysely<Tables>({ dialect: new FrankDialect({ database: connection }) });
  return { db, close: () => db.destroy() };
}

/** A lock of the system on a file beside the database: it ends with the process, however that ends. */
function holdFolder(folder: string): () => void {
  const lock = new LibSql(join(folder, lockFile), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
      throw new FolderInUseError(folder);
    }
    throw error;
  }
  return () => lock.close();
}

/** Reads the version from the head of the file, because opening a database already writes files beside it. */
function refuseNewerFile(file: string): void {
  if (!existsSync(file)) return;
  const head = Buffer.alloc(64);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  const found = head.readInt32BE(60);
  if (found > migrations.length) throw new NewerDataError(found, migrations.length);
}
