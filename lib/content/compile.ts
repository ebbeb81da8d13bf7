import type { Root } from 'mdast';
import { bundleMDX } from 'mdx-bundler';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { type Body, readBody } from './body.ts';
import { type FormerAnchors, keepFormerAnchors } from './former-anchors.ts';
import { remarkGithubNotes } from './github-notes.ts';
import { remarkJoinLines } from './join-lines.ts';
import { markTerms, type TermWords } from './mark-terms.ts';
import { faultsOf, type MdxFault, reportFault } from './mdx-faults.ts';
import { type RestOfText, withoutFault } from './mdx-recovery.ts';
import { remarkMeantMarkup } from './meant-markup.ts';
import { cutDeepNesting } from './nesting.ts';
import { remarkNoAutolinks } from './no-autolinks.ts';
import { wrapPassages } from './passages.ts';
import type { Place, Report, Rule } from './problem.ts';
import { remarkWrapInline } from './wrap-inline.ts';

/** An article's text, compiled and read in one pass. */
export interface Compiled {
  /** The page as a function body for `mdx-bundler/client`. */
  readonly code: string;
  readonly body: Body;
  /** Ids of the glossary terms that the page can open, in reading order. */
  readonly terms: readonly string[];
}

/** What could be read of an article's text. */
export type CompileResult =
  | ({ readonly isWhole: true } & Compiled)
  /** `isTorn`: a block lost a tag, so that what should stand in it may seem to be missing. */
  | { readonly isWhole: false; readonly body: Body; readonly isTorn: boolean };
/** What an article's page is made with besides its text. */
interface CompileOptions {
  /** The words whose first use is marked. */
  readonly glossary?: readonly TermWords[];
  /** The anchors that the page had before. */
  readonly formerAnchors?: FormerAnchors;
}

/**
 * Compiles MDX and reads its typed body in the same pass. Broken MDX and every broken author rule are reported: what the
 * parser cannot read is taken out, and the rest is read. The result is `undefined` only when nothing could be read at
 * all. The first use of each term is marked.
 */
export async function compileMdx(
  source: string,
  report: Report,
  options: CompileOptions = {},
): Promise<CompileResult | undefined> {
  const { text: mdx, deep } = cutDeepNesting(source);
  if (deep !== undefined) {
    report(deep, 'mdx-syntax', '入れ子が深すぎます。', '引用・箇条書き・枠・かっこ・強調を、浅く書き直してください。');
  }
  const cut = deep === undefined ? [] : [deep.line];
  let rest: RestOfText | undefined = { text: mdx, lines: new Set(cut), isTorn: deep !== undefined };
  const seen = new Set<string>();
  // What is cut out of one place may leave another fault at the same place.
  const reportOnce: Report = (place, ...about) => {
    const name = `${place.line}:${place.column}`;
    if (!seen.has(name)) report(place, ...about);
    seen.add(name);
  };
  // A text with many faults is parsed once for each. Both bounds keep a huge or hostile file from taking minutes.
  // Tags before a line that is too deep may be unclosed only because that line was cut, so their faults are not chased.
  const most = deep === undefined ? mostPasses : 1;
  for (let pass = 0; pass < most && pass * mdx.length <= mostCharacters && rest !== undefined; pass += 1) {
    const result = await compileOnce(rest, report, options);
    if (!('faults' in result)) return result;
    for (const fault of result.faults) {
      reportFault(fault, rest.text, reportOnce);
      rest = withoutFault(rest, fault);
      if (rest === undefined) break;
    }
  }
  return undefined;
}

const mostPasses = 50;
const mostCharacters = 500_000;

async function compileOnce(
  rest: RestOfText,
  report: Report,
  { glossary = [], formerAnchors = {} }: CompileOptions,
): Promise<CompileResult | { readonly faults: readonly MdxFault[] }> {
  const isWhole = rest.lines.size === 0;
  let body: Body | undefined;
  let terms: readonly string[] = [];
  let isSound = isWhole;
  const reportRest: Report = (place, rule, found, fix) => {
    isSound = false;
    if (!comesOfTheCut(rest, place, rule)) report(place, rule, found, fix);
  };
  const remarkReadBody = () => (tree: Root) => {
    body = readBody(tree, reportRest);
    // esbuild would try to resolve the imports of a forbidden expression.
    if (!isSound) tree.children = [];
    terms = markTerms(tree, glossary);
    wrapPassages(tree);
    keepFormerAnchors(tree, formerAnchors);
  };
  try {
    const { code } = await bundleMDX({
      source: rest.text,
      // gray-matter would evaluate a `---js` block. No text can hold a delimiter that is longer than itself.
      grayMatterOptions: (options) => ({ ...options, delimiters: '-'.repeat(rest.text.length + 1) }),
      // The bundler would write NODE_ENV into the page, and what a command compiled could not be used in development.
      esbuildOptions: (options) => ({
        ...options,
        define: { ...options.define, 'process.env.NODE_ENV': '"production"' },
        logLevel: 'silent',
      }),
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [
          ...(options.remarkPlugins ?? []),
          [remarkGfm, { singleTilde: false }],
          remarkNoAutolinks,
          remarkCjkFriendly,
          remarkGithubNotes,
          [remarkMeantMarkup, reportRest],
          remarkWrapInline,
          remarkJoinLines,
          remarkReadBody,
        ],
      }),
    });
    if (body === undefined) throw new Error('The body of an article was not read');
    return isWhole ? { isWhole, code, body, terms } : { isWhole, body, isTorn: rest.isTorn };
  } catch (error) {
    return { faults: faultsOf(error) };
  }
}

// Rules about what stands in what.
const structural: ReadonlySet<Rule> = new Set([
  'component-place',
  'heading-depth',
  'procedure-devices',
  'procedure-part',
  'procedure-steps',
  'trouble-part',
]);

function comesOfTheCut({ lines, isTorn }: RestOfText, { line }: Place, rule: Rule): boolean {
  return lines.has(line) || (isTorn && structural.has(rule));
}
