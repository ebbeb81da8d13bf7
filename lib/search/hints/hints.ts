/** A hint: what is heard in a query beside words to look up. */
export interface Hint {
  readonly id: string;
  /** `urgent` is marked as what to do first; `answer` only puts its pages first. */
  readonly kind: 'urgent' | 'answer';
  readonly say?: string | undefined;
  readonly pages: readonly string[];
  readonly hear: readonly string[];
  readonly unless: readonly string[];
  readonly alone?: true | undefined;
}

/** A matter that is not ours. */
export interface Matter {
  readonly id: string;
  readonly names: readonly string[];
  readonly but: readonly string[];
  readonly beside: readonly string[];
  readonly evenHere?: true | undefined;
  readonly say?: string | undefined;
  readonly fits: readonly string[];
}

/** A language in which questions are understood by their words. */
export interface Language {
  readonly tag: string;
  readonly say: string;
  readonly urgent: string;
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly ignore: readonly string[];
}

/** What the search hears in a query: the files of `content/search`. */
export interface Hints {
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Words by which readers tell that they are among the few for whom some pages are, under the name of these few. */
  readonly few: Readonly<Record<string, readonly string[]>>;
  readonly hints: readonly Hint[];
  readonly elsewhere: { readonly say: string; readonly ours: readonly string[]; readonly matters: readonly Matter[] };
  readonly languages: readonly Language[];
}

/** The hints of a project without any. */
export const noHints: Hints = {
  groups: {},
  few: {},
  hints: [],
  elsewhere: { say: '', ours: [], matters: [] },
  languages: [],
};
