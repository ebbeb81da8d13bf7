import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuthorProblem, decodeText, withPlainLineEnds } from '#lib/content/index.ts';

/** A content file as it was read. */
export interface SourceFile {
  /** Path from the project's root. */
  readonly file: string;
  /** Its text with plain line ends; empty when there is no such file. */
  readonly text: string;
  readonly isThere: boolean;
  /** What is wrong with how it was saved. The text is then only the best reading of its bytes. */
  readonly problems: readonly AuthorProblem[];
}

/** Reads a content file of the project, in whatever encoding it was saved. */
export async function readSource(root: string, file: string): Promise<SourceFile> {
  const bytes = await readFile(join(root, file)).catch(() => undefined);
  if (bytes === undefined) return { file, text: '', isThere: false, problems: [] };
  const { text, fault } = decodeText(bytes);
  const problems: AuthorProblem[] = fault === undefined ? [] : [{ file, rule: 'encoding', ...fault }];
  return { file, text: withPlainLineEnds(text), isThere: true, problems };
}
