import type { z } from 'zod';
import type { Body } from './body.ts';
import { compileMdx } from './compile.ts';
import { parseYaml, splitFrontMatter } from './front-matter.ts';
import { findPhoneNumber } from './phone-number.ts';
import { type AuthorProblem, type Report, sortProblems } from './problem.ts';

/** How one kind of article is read: its front matter, and the typed model made of both halves. */
export interface ArticleKind<Front, Model> {
  readonly frontSchema: z.ZodType<Front>;
  /** Joins the halves. What the schema cannot see is reported; the model then does not count. */
  readonly build: (id: string, front: Front, body: Body, report: Report) => Model;
}

/** An article's file, not yet parsed. `id` is its path below the folder of its kind, without the ending. */
export interface ArticleSource {
  readonly file: string;
  readonly id: string;
  readonly text: string;
}

/** A parsed article, or everything that its author has to mend. */
export type ParsedArticle<Model> =
  | { readonly ok: true; readonly model: Model; readonly code: string }
  | { readonly ok: false; readonly problems: readonly AuthorProblem[] };

/** Parses one article in one pass. Any text at all gives a model or a list of problems, never an exception. */
export async function parseArticle<Front, Model>(
  kind: ArticleKind<Front, Model>,
  { file, id, text }: ArticleSource,
): Promise<ParsedArticle<Model>> {
  const problems: AuthorProblem[] = [];
  const report: Report = ({ line, column }, rule, found, fix) => {
    problems.push({ file, line, column, rule, found, fix });
  };
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  reportPhoneNumbers(source, report);
  const split = splitFrontMatter(source);
  if (split === undefined) {
    report(
      { line: 1, column: 1 },
      'front-matter',
      'ファイルの先頭に front matter がありません。',
      '1行目を --- とし、title などの項目を書いて、もう一度 --- で閉じてください。',
    );
    return { ok: false, problems: sortProblems(problems) };
  }
  const front = parseYaml(split.yaml, kind.frontSchema, report, 2);
  const compiled = await compileMdx(split.body, report);
  if (front !== undefined && compiled !== undefined) {
    const model = kind.build(id, front, compiled.body, report);
    if (problems.length === 0) return { ok: true, model, code: compiled.code };
  }
  return { ok: false, problems: sortProblems(problems) };
}

function reportPhoneNumbers(source: string, report: Report): void {
  source.split('\n').forEach((line, index) => {
    const number = findPhoneNumber(line);
    if (number === undefined) return;
    report(
      { line: index + 1, column: Math.max(1, line.indexOf(number) + 1) },
      'phone-number',
      `電話番号らしい「${number}」があります。`,
      '番号は載せません。サインインした画面の問い合わせ窓口への行き方を書いてください。',
    );
  });
}
