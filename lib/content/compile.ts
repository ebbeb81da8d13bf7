import type { Root } from 'mdast';
import { bundleMDX } from 'mdx-bundler';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { z } from 'zod';
import { type Body, readBody } from './body.ts';
import { remarkGithubNotes } from './github-notes.ts';
import { remarkJoinLines } from './join-lines.ts';
import { markTerms, type TermWords } from './mark-terms.ts';
import { remarkMeantMarkup } from './meant-markup.ts';
import { findDeepNesting } from './nesting.ts';
import { remarkNoAutolinks } from './no-autolinks.ts';
import { wrapPassages } from './passages.ts';
import type { Place, Report } from './problem.ts';
import { remarkWrapInline } from './wrap-inline.ts';

/** An article's text, compiled and read in one pass. */
export interface Compiled {
  /** The page as a function body for `mdx-bundler/client`. */
  readonly code: string;
  readonly body: Body;
  /** Ids of the glossary terms that the page can open, in reading order. */
  readonly terms: readonly string[];
}

/**
 * Compiles MDX and reads its typed body in the same pass. Broken MDX and every broken author rule are reported;
 * the result is `undefined` only when the text could not be parsed at all. The first use of each term is marked.
 */
export async function compileMdx(
  mdx: string,
  report: Report,
  glossary: readonly TermWords[] = [],
): Promise<Compiled | undefined> {
  const deep = findDeepNesting(mdx);
  if (deep !== undefined) {
    report(deep, 'mdx-syntax', '入れ子が深すぎます。', '引用・箇条書き・枠・かっこ・強調を、浅く書き直してください。');
    return undefined;
  }
  let body: Body | undefined;
  let terms: readonly string[] = [];
  const remarkReadBody = () => (tree: Root) => {
    let isSound = true;
    body = readBody(tree, (...problem) => {
      isSound = false;
      report(...problem);
    });
    // esbuild would look for whatever a forbidden expression or import names.
    if (!isSound) tree.children = [];
    terms = markTerms(tree, glossary);
    wrapPassages(tree);
  };
  try {
    const { code } = await bundleMDX({
      source: mdx,
      // gray-matter would evaluate a `---js` block. No text can hold a delimiter that is longer than itself.
      grayMatterOptions: (options) => ({ ...options, delimiters: '-'.repeat(mdx.length + 1) }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [
          ...(options.remarkPlugins ?? []),
          [remarkGfm, { singleTilde: false }],
          remarkNoAutolinks,
          remarkCjkFriendly,
          remarkGithubNotes,
          [remarkMeantMarkup, report],
          remarkWrapInline,
          remarkJoinLines,
          remarkReadBody,
        ],
      }),
    });
    return body && { code, body, terms };
  } catch (error) {
    reportFailure(error, mdx, report);
    return undefined;
  }
}

const pointSchema = z.object({ line: z.number(), column: z.number() });
const placeSchema = z.union([pointSchema, z.object({ start: pointSchema }).transform(({ start }) => start)]);
// Only what a Markdown parser says of the text has a `reason`.
const causeSchema = z.object({ reason: z.string(), place: placeSchema.optional().catch(undefined) });
const failureSchema = z.object({
  errors: z.array(z.object({ detail: z.object({ cause: causeSchema }) })).min(1),
});

function reportFailure(error: unknown, mdx: string, report: Report): void {
  const failure = failureSchema.safeParse(error);
  // Anything else is a fault of ours, not of the author.
  if (!failure.success) throw error;
  for (const { detail } of failure.data.errors) {
    const { reason, place } = detail.cause;
    report(placeOfFailure(reason, place, mdx), 'mdx-syntax', ...explain(reason));
  }
}

function placeOfFailure(reason: string, place: Place | undefined, mdx: string): Place {
  // A tag that is never closed is reported at the end of its parent; the message names where it began.
  const [, line, column] = /Expected a closing tag for [^(]*\((\d+):(\d+)/.exec(reason) ?? [];
  if (line !== undefined) return { line: Number(line), column: Number(column) };
  if (place === undefined || !reason.startsWith('Unexpected end of file')) return place ?? { line: 1, column: 1 };
  const lines = mdx.split('\n').slice(0, place.line);
  const before = [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, place.column - 1)].join('\n');
  const [, quote] = /closing quote `(.)`/.exec(reason) ?? [];
  const begin = quote === undefined ? lastOpener(before) : before.lastIndexOf(`=${quote}`);
  if (begin === -1) return place;
  const upTo = before.slice(0, begin).split('\n');
  return { line: upTo.length, column: (upTo.at(-1) ?? '').length + 1 };
}

// What runs to the end of its block began with the last sign that nothing after it closes.
function lastOpener(text: string): number {
  let closed = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (text[index] === '<') return index;
    if (text[index] === '}') closed += 1;
    if (text[index] === '{' && closed-- === 0) return index;
  }
  return -1;
}

type Explanation = readonly [found: string, fix: string];

const explanations: readonly [RegExp, (match: RegExpExecArray) => Explanation][] = [
  [
    /Expected a closing tag for `<([^>`A-Za-z][^>`]*)>`/,
    ([, name]) => [`<${name}> がタグとして読まれています。`, '「<」の文字そのものを出すなら \\< と書いてください。'],
  ],
  [
    /Expected a closing tag for `<([^>`]*)>`/,
    ([, name]) => [
      `<${name}> が閉じられていません。`,
      `</${name}> で閉じてください。枠の中と外で字下げもそろえてください。`,
    ],
  ],
  [
    /Unexpected closing tag `(<\/[^`]*>)`, expected corresponding closing tag for `<([^>`]*)>` \((\d+)/,
    ([, tag, name, line]) => [
      `${line} 行目の <${name}> が閉じられる前に ${tag} があります。`,
      `先に </${name}> で閉じるか、${tag} を消してください。`,
    ],
  ],
  [
    /Unexpected closing slash/,
    () => ['始まりのない閉じタグがあります。', '始まりのタグを書くか、このタグを消してください。'],
  ],
  [
    /Expected the closing tag `([^`]*)`/,
    ([, tag]) => [`${tag} の字下げが、始まりのタグとそろっていません。`, '始まりのタグと同じ字下げにしてください。'],
  ],
  [
    /closing tag, expected the end/,
    () => ['閉じタグに余分なものが書かれています。', '閉じタグは </名前> だけにしてください。'],
  ],
  [
    /lazy line/,
    () => [
      '引用や箇条書きの中の枠が、途中で外に出ています。',
      '枠の終わりまで同じ字下げ（引用なら >）を続けてください。',
    ],
  ],
  [
    /to create a link in MDX/,
    () => ['< > で囲んだ住所は使えません。', 'リンクは [言葉](https://…) の形で書いてください。'],
  ],
  [
    /to create a comment in MDX/,
    () => ['<!-- --> は使えません。', '読む人に見せない書き込みは {/* … */} の形で書いてください。'],
  ],
  [
    /import\/exports/,
    () => ['import / export で始まる行があります。', '消してください。文なら、ほかの言葉で書き始めてください。'],
  ],
  [
    /in expression|acorn|spread/,
    () => ['波かっこ { } は使えません。', '消してください。文字として出すなら \\{ と書いてください。'],
  ],
  [
    /(?:before|in) (?:local |member )?name/,
    () => ['「<」で始まる、タグでないものがあります。', '「<」の文字そのものを出すなら \\< と書いてください。'],
  ],
  [
    /attribute|after (?:local |member )?name|self-closing slash/,
    () => ['タグの属性が読めません。', '属性は 名前="値" の形で書き、タグを > で閉じてください。'],
  ],
];

function explain(reason: string): Explanation {
  for (const [pattern, text] of explanations) {
    const match = pattern.exec(reason);
    if (match !== null) return text(match);
  }
  return ['MDX として読めません。', `タグと波かっこの対応を確かめてください（${reason}）。`];
}
