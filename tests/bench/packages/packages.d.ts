// The parts of the packages of this folder that the benchmarks use. `npm test` checks types without installing them.

declare module 'minisearch' {
  interface Options {
    readonly fields: string[];
    readonly tokenize: (text: string) => string[];
    readonly processTerm: (term: string) => string;
    readonly searchOptions: {
      readonly boost: Readonly<Record<string, number>>;
      readonly bm25?: { readonly k: number; readonly b: number; readonly d: number };
      readonly prefix?: boolean;
    };
  }
  class MiniSearch {
    constructor(options: Options);
    addAll(documents: readonly object[]): void;
    search(query: string): { readonly id: unknown; readonly score: number }[];
  }
  export = MiniSearch;
}

declare module 'flexsearch' {
  interface Options {
    readonly encode: (text: string) => string[];
    readonly tokenize: 'strict';
    readonly context: boolean;
  }
  export class Index {
    constructor(options: Options);
    add(id: number, text: string): void;
    search(query: string, options: { readonly limit: number; readonly suggest: boolean }): (number | string)[];
  }
}

declare module '@orama/orama' {
  type Schema = Readonly<Record<string, 'string'>>;
  interface Database<Fields extends Schema> {
    readonly schema: Fields;
  }
  type Document<Fields extends Schema> = { readonly [Name in keyof Fields]: string };
  export function create<Fields extends Schema>(options: {
    readonly schema: Fields;
    readonly components: { readonly tokenizer: object };
  }): Database<Fields>;
  export function insertMultiple<Fields extends Schema>(
    database: Database<Fields>,
    documents: Document<Fields>[],
  ): Promise<unknown>;
  export function search<Fields extends Schema>(
    database: Database<Fields>,
    query: {
      readonly term: string;
      readonly properties: (keyof Fields)[];
      readonly boost: Partial<Record<keyof Fields, number>>;
      readonly limit: number;
    },
  ): Promise<{ readonly hits: { readonly document: Document<Fields> }[] }>;
}

declare module '@orama/tokenizers/japanese' {
  export function createTokenizer(): Promise<object>;
}

declare module 'pagefind' {
  interface Index {
    addHTMLFile(file: { readonly url: string; readonly content: string }): Promise<unknown>;
    writeFiles(options: { readonly outputPath: string }): Promise<unknown>;
  }
  export function createIndex(options: { readonly forceLanguage: string }): Promise<{
    readonly index?: Index;
    readonly errors: string[];
  }>;
  export function close(): Promise<unknown>;
}

declare module 'lunr' {
  interface Builder {
    use: (plugin: () => void) => void;
    ref: (field: string) => void;
    field: (name: string, options?: { boost: number }) => void;
    add: (document: Readonly<Record<string, string>>) => void;
  }
  interface Query {
    term: (word: string) => void;
  }
  interface Index {
    query: (build: (query: Query) => void) => { ref: string }[];
  }
  interface Lunr {
    (build: (builder: Builder) => void): Index;
    /** There once lunr-languages/lunr.ja.js was called. */
    ja: (() => void) & { tokenizer: (text: string) => { toString: () => string }[] };
  }
  const lunr: Lunr;
  export = lunr;
}

declare module 'lunr-languages/*' {
  import lunr = require('lunr');

  const extend: (library: typeof lunr) => void;
  export = extend;
}
