import type { Root } from 'mdast';
import { bundleMDX } from 'mdx-bundler';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { type Body, readBody } from './body.ts';
import { remarkGithubNotes } from './github-notes.ts';
import { remarkJoinLines } from './join-lines.ts';
import { markTerms, type TermWords } from './mark-terms.ts';
import { reportFailure } from './mdx-faults.ts';
import { remarkMeantMarkup } from './meant-markup.ts';
import { cutDeepNesting } from './nesting.ts';
import { remarkNoAutolinks } from './no-autolinks.ts';
import { wrapPassages } from './passages.ts';
import type { Report } from './problem.ts';
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
  source: string,
  report: Report,
  glossary: readonly TermWords[] = [],
): Promise<Compiled | undefined> {
  const { text: mdx, deep } = cutDeepNesting(source);
  if (deep !== undefined) {
    report(deep, 'mdx-syntax', '入れ子が深すぎます。', '引用・箇条書き・枠・かっこ・強調を、浅く書き直してください。');
  }
  let body: Body | undefined;
  let terms: readonly string[] = [];
  const remarkReadBody = () => (tree: Root) => {
    let isSound = true;
    body = readBody(tree, (...problem) => {
      isSound = false;
      report(...problem);
    });
    // esbuild would try to resolve the imports of a forbidden expression.
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
    return body && deep === undefined ? { code, body, terms } : undefined;
  } catch (error) {
    reportFailure(error, mdx, report);
    return undefined;
  }
}
