/** The name of an author rule; `npm run check -- --json` prints it. */
export type Rule =
  | 'anchor-duplicate'
  | 'anchor-form'
  | 'anchor-missing'
  | 'asked-duplicate'
  | 'asked-part'
  | 'asked-unread'
  | 'body-empty'
  | 'changed-unchecked'
  | 'component-attribute'
  | 'component-place'
  | 'component-unknown'
  | 'draft'
  | 'drawing'
  | 'encoding'
  | 'fact'
  | 'fact-literal'
  | 'fact-unused'
  | 'faq-answer'
  | 'file-place'
  | 'flow'
  | 'forbidden-word'
  | 'front-matter'
  | 'heading-depth'
  | 'heading-empty'
  | 'image-missing'
  | 'image-text'
  | 'jsx-expression'
  | 'jsx-html'
  | 'jsx-module'
  | 'link-anchor'
  | 'link-form'
  | 'link-host'
  | 'link-target'
  | 'link-moved'
  | 'markdown-unsupported'
  | 'mdx-syntax'
  | 'meant-markup'
  | 'moved'
  | 'phone-number'
  | 'placeholder'
  | 'procedure-devices'
  | 'procedure-part'
  | 'procedure-steps'
  | 'prose'
  | 'public-line'
  | 'published'
  | 'question-duplicate'
  | 'review-due'
  | 'theme'
  | 'trouble-part';

/** A place in an author's file, counted from 1 as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A problem for the author: where it is, what was found, what to write instead. */
export interface AuthorProblem extends Place {
  /** Path from the project's root. */
  readonly file: string;
  readonly rule: Rule;
  readonly found: string;
  readonly fix: string;
}

/** Records a problem of the current file. */
export type Report = (place: Place, rule: Rule, found: string, fix: string) => void;

/** A problem as two lines: place and finding, then the mend. */
export function formatProblem({ file, line, column, found, fix }: AuthorProblem): string {
  return `${file}:${line}:${column} ${found}\n  → ${fix}`;
}

/** The problems sorted by file, then by place. */
export function sortProblems(problems: readonly AuthorProblem[]): AuthorProblem[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
