import type { z } from 'zod';
import type { Body } from './body.ts';
import { compileMdx } from './compile.ts';
import type { FormerAnchors } from './former-anchors.ts';
import { parseYaml, placeInYaml, splitFrontMatter, wellFields } from './front-matter.ts';
import type { TermWords } from './mark-terms.ts';
import { findPhoneNumbers } from './phone-number.ts';
import { type AuthorProblem, type Place, type Report, sortProblems } from './problem.ts';

/** How one kind of article is parsed: its front matter schema, and how front matter and body become its model. */
export interface ArticleKind<Front, Model> {
  readonly frontSchema: z.ZodType<Front>;
  /** Whether an article of this kind says nothing without a text below its front matter. */
  readonly needsText?: true;
  /** Reports problems that neither the schema nor the vocabulary covers. */
  readonly check?: (id: string, body: Body, report: Report) => void;
  /** Makes the model from front matter and body. */
  readonly build: (id: string, front: Front, body: Body) => Model;
}

/** An article's file, not yet parsed. `id` is its path below the folder of its kind, without the ending. */
export interface ArticleSource {
  readonly file: string;
  readonly id: string;
  readonly text: string;
}

/** What parsing itself uses of an article's front matter. */
interface MovedFront {
  readonly movedAnchors?: FormerAnchors;
}

/** A parsed article, or all its problems. */
export type ParsedArticle<Model> =
  | { readonly ok: true; readonly model: Model; readonly code: string; readonly terms: readonly string[] }
  | { readonly ok: false; readonly problems: readonly AuthorProblem[]; readonly rest: ArticleRest };

/** What could be read of an article that has problems, so that the rules across articles can look at it, too. */
export interface ArticleRest {
  /** The fields of the front matter that are well by themselves. */
  readonly front: Readonly<Record<string, unknown>>;
  readonly body?: Body | undefined;
}

/** Parses one article. Any text gives a model or a list of problems, never an exception. */
export async function parseArticle<Front extends MovedFront, Model>(
  kind: ArticleKind<Front, Model>,
  { file, id, text }: ArticleSource,
  glossary: readonly TermWords[] = [],
): Promise<ParsedArticle<Model>> {
  const problems: AuthorProblem[] = [];
  const report: Report = ({ line, column }, rule, found, fix) => {
    problems.push({ file, line, column, rule, found, fix });
  };
  const source = withPlainLineEnds(text);
  reportPhoneNumbers(source, report);
  const split = splitFrontMatter(source);
  if (split === undefined) {
    report(
      { line: 1, column: 1 },
      'front-matter',
      'ファイルの先頭に front matter がありません。',
      '1行目を --- とし、order などの項目を書いて、--- だけの行で閉じてください。',
    );
    return { ok: false, problems: sortProblems(problems), rest: { front: {} } };
  }
  const front = parseYaml(split.yaml, kind.frontSchema, report, 2);
  if (kind.needsText) reportBlank(split.body, report);
  const compiled = await compileMdx(split.body, report, { glossary, formerAnchors: front?.movedAnchors ?? {} });
  if (compiled !== undefined && (compiled.isWhole || !compiled.isTorn)) kind.check?.(id, compiled.body, report);
  if (problems.length === 0 && front !== undefined && compiled?.isWhole === true) {
    return { ok: true, model: kind.build(id, front, compiled.body), code: compiled.code, terms: compiled.terms };
  }
  const rest = { front: wellFields(split.yaml, kind.frontSchema), body: compiled?.body };
  return { ok: false, problems: sortProblems(problems), rest };
}

function reportBlank(mdx: string, report: Report): void {
  if (mdx.replace(/\{\/\*[\s\S]*?\*\/\}/g, '').trim() !== '') return;
  report({ line: 1, column: 1 }, 'body-empty', '本文がありません。', 'front matter の下に、手順か文を書いてください。');
}

/** The place of a front matter value, for problems that depend on other articles. */
export function placeOfField(text: string, path: readonly (string | number)[]): Place {
  const split = splitFrontMatter(withPlainLineEnds(text));
  return split === undefined ? { line: 1, column: 1 } : placeInYaml(split.yaml, path, 2);
}

/** Whether an article says that it is a draft. Faults elsewhere in its front matter do not hide that. */
export function isDraft(text: string): boolean {
  const split = splitFrontMatter(withPlainLineEnds(text));
  return split !== undefined && /^draft:[ \t]+(?:true|True|TRUE)[ \t]*(?:#.*)?$/m.test(split.yaml);
}

/** A text with `\n` line ends and without a byte order mark, as places are counted. */
export function withPlainLineEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Reports what looks like a telephone number, line by line. */
export function reportPhoneNumbers(source: string, report: Report): void {
  source.split('\n').forEach((line, index) => {
    for (const number of findPhoneNumbers(line)) {
      report(
        { line: index + 1, column: number.index + 1 },
        'phone-number',
        `電話番号らしい「${number.text}」があります。`,
        '番号を消し、ログインした画面の問い合わせ窓口への行き方を書いてください。',
      );
    }
  });
}
