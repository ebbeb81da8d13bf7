// What we use of lunr and lunr-languages, which come without types.

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
