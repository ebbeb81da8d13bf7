/** A step of a procedure, as far as drawings need it. Texts are plain, with on-screen labels in 「」. */
interface PageStep {
  readonly action: string;
  readonly labels: readonly string[];
  readonly substeps: readonly string[];
}

/** What a drawing may take from the page that it stands on, with all facts filled in. */
export interface DrawingPage {
  readonly procedures: readonly {
    readonly id: string;
    readonly device?: string;
    readonly steps: readonly PageStep[];
  }[];
  /** Every on-screen label of the page. */
  readonly labels: readonly string[];
  /** The machine of the page's chain. */
  readonly machine?: Machine;
  /** What the register of the page's chain wants, where no machine is used. */
  readonly register?: { readonly say: string; readonly digits: number };
  /** The value of a fact in a reader's words, as `3日`. */
  readonly wordsOf: (fact: string) => string | undefined;
  /** The value of a fact about a number. */
  readonly numberOf: (fact: string) => number | undefined;
  /** The highest number that any source gives for it. */
  readonly mostOf: (fact: string) => number | undefined;
}

/** The machine of a chain. */
export interface Machine {
  readonly name: string;
  /** The known paths through its menus, each with its source. */
  readonly paths: readonly { readonly from: string; readonly labels: readonly string[] }[];
  /** How many digits the payment number has. */
  readonly digits: number;
  /** The code that it asks for after the number. */
  readonly code?: string;
  readonly slip: string;
}
