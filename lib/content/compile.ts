import type { Root } from 'mdast';
import { bundleMDX } from 'mdx-bundler';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { z } from 'zod';
import { type Body, readBody } from './body.ts';
import { remarkJoinLines } from './join-lines.ts';
import type { Place, Report } from './problem.ts';

/** An article's text, compiled and read in one pass. */
export interface Compiled {
  /** The page as a function body for `mdx-bundler/client`. */
  readonly code: string;
  readonly body: Body;
}

/**
 * Compiles MDX and reads its typed body in the same pass. Broken MDX and every broken author rule are reported;
 * the result is `undefined` only when the text could not be parsed at all.
 */
export async function compileMdx(mdx: string, report: Report): Promise<Compiled | undefined> {
  let body: Body | undefined;
  const remarkReadBody = () => (tree: Root) => {
    body = readBody(tree, report);
  };
  try {
    const { code } = await bundleMDX({
      source: mdx,
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [
          ...(options.remarkPlugins ?? []),
          [remarkGfm, { singleTilde: false }],
          remarkCjkFriendly,
          remarkJoinLines,
          remarkReadBody,
        ],
      }),
    });
    return body && { code, body };
  } catch (error) {
    reportFailure(error, report);
    return undefined;
  }
}

const pointSchema = z.object({ line: z.number(), column: z.number() });
const placeSchema = z.union([pointSchema, z.object({ start: pointSchema }).transform(({ start }) => start)]);
const causeSchema = z.object({ message: z.string(), place: placeSchema.optional().catch(undefined) });
const failureSchema = z.object({
  errors: z.array(z.object({ detail: z.object({ cause: causeSchema }) })).min(1),
});

function reportFailure(error: unknown, report: Report): void {
  const failure = failureSchema.safeParse(error);
  // Anything else is a fault of ours, not of the author.
  if (!failure.success) throw error;
  for (const { detail } of failure.data.errors) {
    const { message, place } = detail.cause;
    report(place ?? placeInMessage(message), 'mdx-syntax', 'MDX として読めません。', explain(message));
  }
}

// A tag that is never closed is reported at the end of its parent; the message names where it began.
function placeInMessage(message: string): Place {
  const [, line, column] = /\((\d+):(\d+)/.exec(message) ?? [];
  return { line: Number(line ?? 1), column: Number(column ?? 1) };
}

const explanations: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/Expected a closing tag for `<([^>`]*)>`/, ([, name]) => `<${name}> を </${name}> で閉じてください。枠の中と外で字下げもそろえてください。`],
  [/Unexpected closing (?:tag|slash)/, () => '対になる開始タグがありません。閉じタグの名前と位置を確かめてください。'],
  [/to create a link in MDX/, () => 'リンクは [言葉](https://…) の形で書いてください。'],
  [/in expression|acorn/, () => '波かっこ { } は使えません。文字として出すなら \\{ と書いてください。'],
  [/before name|before local name|in name|start a name/, () => '「<」の文字そのものを出すなら \\< と書いてください。'],
  [/attribute/, () => '属性は 名前="値" の形で書き、タグを > で閉じてください。'],
];

function explain(message: string): string {
  for (const [pattern, text] of explanations) {
    const match = pattern.exec(message);
    if (match !== null) return text(match);
  }
  return `タグと波かっこの対応を確かめてください（${message}）。`;
}
