import { z } from 'zod';
import { suggest } from './nearest.ts';
import type { Place, Report } from './problem.ts';
import { factIdForm } from './reference-fields.ts';
import { componentNames, findComponent } from './vocabulary.ts';

const pointSchema = z.object({ line: z.number(), column: z.number() });
const placeSchema = z.union([pointSchema, z.object({ start: pointSchema }).transform(({ start }) => start)]);
// Only errors of the Markdown parser have a `reason`.
const causeSchema = z.object({ reason: z.string(), place: placeSchema.optional().catch(undefined) });
const failureSchema = z.object({
  errors: z.array(z.object({ detail: z.object({ cause: causeSchema }) })).min(1),
});

/** What the MDX parser could not read, in its own words, and where it gave up. */
export interface MdxFault {
  readonly reason: string;
  readonly place?: Place | undefined;
}

/** What the MDX parser could not read. Any other error is a fault of ours and is thrown again. */
export function faultsOf(error: unknown): MdxFault[] {
  const failure = failureSchema.safeParse(error);
  if (!failure.success) throw error;
  return failure.data.errors.map(({ detail }) => detail.cause);
}

/** Reports what the MDX parser could not read. */
export function reportFault(fault: MdxFault, mdx: string, report: Report): void {
  const { place, explanation } = explained(fault, mdx);
  report(place, 'mdx-syntax', ...explanation);
}

function explained(fault: MdxFault, mdx: string): { place: Place; explanation: Explanation } {
  const place = placeOfFault(fault, mdx);
  const meant = /in expression|acorn|spread/.test(fault.reason) ? meantBraces(place, mdx) : undefined;
  return meant ?? { place, explanation: explain(fault.reason, tagAt(place, mdx)) };
}

/** The tag that begins at a place, as the author wrote it. */
function tagAt({ line, column }: Place, mdx: string): string {
  const rest = (mdx.split('\n')[line - 1] ?? '').slice(Math.max(0, column - 2));
  return /<\/?[A-Za-z][^<>]*>?/.exec(rest)?.[0] ?? '';
}

interface Braces {
  readonly place: Place;
  readonly explanation: Explanation;
}

const braces = new RegExp(
  `\\{\\{\\s*(${factIdForm.source})(:sentence)?\\s*\\}\\}|\\{\\s*#([A-Za-z][\\w-]*)\\s*\\}`,
  'g',
);

/** Braces that mean something elsewhere: a fact in front matter, an anchor in other dialects of Markdown. */
function meantBraces({ line, column }: Place, mdx: string): Braces | undefined {
  const text = mdx.split('\n')[line - 1] ?? '';
  for (const match of text.matchAll(braces)) {
    if (match.index + match[0].length < column - 1) continue;
    const [written, fact, sentence, anchor = ''] = match;
    return {
      place: { line, column: match.index + 1 },
      explanation:
        fact === undefined
          ? [`アンカーが ${written} の形で書かれています。`, `[#${anchor.toLowerCase()}] と書いてください。`]
          : [
              `${written} は front matter と title="…" の中だけで使えます。`,
              `本文では <Fact id="${fact}"${sentence === undefined ? '' : ' as="sentence"'} /> と書いてください。`,
            ],
    };
  }
  return undefined;
}

/** The place that shows an author what the parser could not read. */
export function placeOfFault({ reason, place }: MdxFault, mdx: string): Place {
  // The parser reports an unclosed tag at the end of its parent; the message contains where it began.
  const [, line, column] =
    /(?:Expected a closing tag for |expected corresponding closing tag for `<[a-z])[^(]*\((\d+):(\d+)/.exec(reason) ??
    [];
  if (line !== undefined) return { line: Number(line), column: Number(column) };
  if (place !== undefined && reason.includes('import/exports')) return beginOfModule(mdx, place);
  if (place === undefined || !reason.startsWith('Unexpected end of file')) return place ?? { line: 1, column: 1 };
  const lines = mdx.split('\n').slice(0, place.line);
  const before = [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, place.column - 1)].join('\n');
  const [, quote] = /closing quote `(.)`/.exec(reason) ?? [];
  const begin =
    quote === undefined ? lastOpener(before, reason.includes('in expression')) : before.lastIndexOf(`=${quote}`);
  if (begin === -1) return place;
  const upTo = before.slice(0, begin).split('\n');
  return { line: upTo.length, column: (upTo.at(-1) ?? '').length + 1 };
}

// The parser reports an invalid import at the end of its block.
function beginOfModule(mdx: string, place: Place): Place {
  const lines = mdx.split('\n').slice(0, place.line);
  const index = lines.findLastIndex((line) => /^(?:import|export)\b/.test(line));
  return index === -1 ? place : { line: index + 1, column: 1 };
}

// An unclosed construct began at the last opening sign that nothing after it closes.
function lastOpener(text: string, isInBraces: boolean): number {
  let closed = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (text[index] === '<' && !isInBraces) return index;
    if (text[index] === '}') closed += 1;
    if (text[index] === '{' && closed-- === 0) return index;
  }
  return -1;
}

type Explanation = readonly [found: string, fix: string];

const explanations: readonly [RegExp, (match: RegExpExecArray, tag: string) => Explanation][] = [
  [
    /Expected a closing tag for `<([^>`A-Za-z][^>`]*)>`/,
    ([, name]) => [`<${name}> がタグとして読まれています。`, '「<」の文字そのものを出すなら \\< と書いてください。'],
  ],
  [/closing tag for `<([a-z][^>`]*)>`/, ([, name = '']) => notHtml(name)],
  [/Expected a closing tag for `<([^>`]*)>`/, ([, name = ''], tag) => unclosed(name, tag)],
  [
    /Unexpected closing tag `(<\/[^`]*>)`, expected corresponding closing tag for `<([^>`]*)>` \((\d+)/,
    ([, tag, name, line]) => [
      `${line} 行目の <${name}> が閉じられる前に ${tag} があります。`,
      `先に </${name}> で閉じるか、${tag} を消してください。`,
    ],
  ],
  [
    /Unexpected closing slash/,
    (_, tag) => [
      '始まりのない閉じタグがあります。',
      /^<\/[a-z]/.test(tag) ? 'このタグを消してください。' : '始まりのタグを書くか、このタグを消してください。',
    ],
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

function unclosed(name: string, tag: string): Explanation {
  const rule = findComponent(name);
  if (rule === undefined) return [`<${name}> という部品はありません。`, suggest(name, componentNames)];
  if (rule.kind === 'value') {
    const attributes = tag
      .slice(name.length + 1)
      .replace(/\/?>?$/, '')
      .trim();
    return [`<${name}> が閉じられていません。`, `<${name} ${attributes} /> のように、/> で閉じてください。`];
  }
  return [`<${name}> が閉じられていません。`, `</${name}> で閉じてください。枠の中と外で字下げもそろえてください。`];
}

/** What to say of a tag of HTML, which no article may use. */
export function notHtml(name: string): Explanation {
  const fix =
    name === 'br'
      ? '改行したい行の終わりに \\ を書いてください。表のセルの中では改行できないので、「、」でつなぐか、行を分けてください。'
      : 'Markdown で書いてください。補足の枠なら <Note>、画面の言葉なら <Label> です。';
  return [`HTML の <${name}> は記事では使えません。`, fix];
}

function explain(reason: string, tag: string): Explanation {
  for (const [pattern, text] of explanations) {
    const match = pattern.exec(reason);
    if (match !== null) return text(match, tag);
  }
  return ['MDX として読めません。', `タグと波かっこの対応を確かめてください（${reason}）。`];
}
