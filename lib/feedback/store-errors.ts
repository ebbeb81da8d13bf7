/** A reason for which this program must not use a database at all, in a sentence for the operator. */
export abstract class StoreRefusal extends Error {
  abstract readonly fix: string;
}

/** The database was made by a newer version of this program. */
export class NewerDataError extends StoreRefusal {
  readonly fix = '新しい版のプログラムで始めるか、ほかの DATA_DIR を使ってください。データには何も書いていません。';

  constructor(found: number, known: number) {
    super(
      `データは新しい版のプログラムのもので、この版では使えません（データは第${found}版、この版が知るのは第${known}版まで）。`,
    );
    this.name = 'NewerDataError';
  }
}

/** Another process uses the data folder. */
export class FolderInUseError extends StoreRefusal {
  readonly fix =
    'そのプロセスを止めるか、ほかの DATA_DIR を使ってください。何台かで同じデータを使うには、DATABASE_URL に PostgreSQL を書きます。';

  constructor(folder: string) {
    super(`データのフォルダー ${folder} は、ほかのプロセスが使っています。`);
    this.name = 'FolderInUseError';
  }
}

/** The store could not do something now. Its name says why and holds nothing of what was to be kept. */
export class StoreFailure extends Error {
  constructor(cause: string) {
    super(cause);
    this.name = cause;
  }
}
