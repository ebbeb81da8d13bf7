import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { z } from 'zod';
import { suggest } from './nearest.ts';
import { cutDeepNesting } from './nesting.ts';
import type { Place, Report } from './problem.ts';
import { findCutValues, findYamlMarkup } from './yaml-text.ts';

/** A source file in two parts: the YAML between the `---` lines, and the MDX below it. */
export interface SplitSource {
  readonly yaml: string;
  /** The MDX, with as many blank lines before it as the front matter had: its line numbers are the file's. */
  readonly body: string;
}

/** Separates the front matter. `undefined` when the file does not begin with a closed `---` block. */
export function splitFrontMatter(source: string): SplitSource | undefined {
  const lines = source.split('\n');
  const isFence = (line: string | undefined) => line !== undefined && /^---[ \t]*$/.test(line);
  if (!isFence(lines[0])) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end === -1) return undefined;
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
}

/**
 * Parses YAML with a schema. Every error is reported at its line and column; then the result is `undefined`. `firstLine`
 * is the line of the file on which the YAML begins.
 */
export function parseYaml<Output>(
  yaml: string,
  schema: z.ZodType<Output>,
  report: Report,
  firstLine = 1,
): Output | undefined {
  const { deep } = cutDeepNesting(yaml);
  if (deep !== undefined) {
    const place = { line: deep.line + firstLine - 1, column: deep.column };
    report(place, 'front-matter', '入れ子が深すぎます。', '「項目名: 値」の形で、項目を浅く並べてください。');
    return undefined;
  }
  const document = parseDocument(yaml, yamlOptions);
  const faults = [...syntaxFaults(yaml, document), ...explainShared(yaml, document)];
  for (const [index, { offset, found, fix }] of faults.entries()) {
    const isFirst = faults.findIndex((fault) => fault.offset === offset) === index;
    if (isFirst) report(placeAt(yaml, offset, firstLine), 'front-matter', found, fix);
  }
  if (faults.length > 0) return undefined;
  for (const { index, found, fix } of [...findCutValues(yaml), ...findYamlMarkup(yaml, document)]) {
    report(placeAt(yaml, index, firstLine), 'front-matter', found, fix);
  }

  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues.flatMap(narrowed)) {
    for (const { offset, found, fix } of explainIssue(issue, document.contents, yaml)) {
      report(placeAt(yaml, offset, firstLine), 'front-matter', found, fix);
    }
  }
  return undefined;
}

const yamlOptions = { prettyErrors: false, logLevel: 'error', stringKeys: true } as const;

/** The fields of a mapping that are well by themselves, whatever is wrong with the others. */
export function wellFields(yaml: string, schema: z.ZodType): Readonly<Record<string, unknown>> {
  const value = parseYaml(yaml, z.record(z.string(), z.unknown()), () => undefined);
  if (value === undefined || !(schema instanceof z.ZodObject)) return {};
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, field]) => {
      const read = field.safeParse(value[name]);
      return Object.hasOwn(value, name) && read.success ? [[name, read.data]] : [];
    }),
  );
}

/** The place of the value at a path in YAML, or of the deepest node on the way to it. */
export function placeInYaml(yaml: string, path: readonly (string | number)[], firstLine = 1): Place {
  const { node, parent } = findNode(parseDocument(yaml).contents, path);
  return placeAt(yaml, offsetOf(node ?? parent), firstLine);
}

interface Fault {
  readonly offset: number;
  readonly found: string;
  readonly fix: string;
}

function placeAt(yaml: string, offset: number, firstLine: number): Place {
  const lines = yaml.slice(0, Math.max(0, offset)).split('\n');
  return { line: firstLine + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 };
}

function offsetOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}

const quoted = '値の全体を "…" で囲んでください。';

// Matched by the parser's error code and message.
const explanations: readonly [RegExp, found: string, fix: string][] = [
  [/closing .quote/, '引用符が閉じられていません。', '値の終わりにも、始まりと同じ引用符を書いてください。'],
  [
    /^\S+ (?:behind|first in line) (?:with colon)? Flow /,
    'かっこが閉じられていません。',
    '[ は ] で、{ は } で閉じてください。',
  ],
  [/Implicit/, '「項目名: 値」の形になっていません。', '「:」は半角で書き、うしろに半角の空白を入れてください。'],
  [/^BLOCK_AS_IMPLICIT_KEY (?:behind|first in line) with colon/, '1つの値の中に「: 」があります。', quoted],
  [
    /^BLOCK_AS_IMPLICIT_KEY/,
    'この行か次の行の字下げがそろっていません。',
    '2つの行の字下げを、同じ段の項目とそろえてください。',
  ],
  [
    /^(?:UNEXPECTED_TOKEN|MISSING_CHAR) first in line/,
    '字下げがそろっていません。',
    '同じ段の項目は、同じ数の半角空白で始めてください。',
  ],
  [/^UNEXPECTED_TOKEN/, '値のあとに余分な文字があります。', quoted],
  [/^BAD_INDENT/, '字下げがそろっていません。', '同じ段の項目は、同じ数の半角空白で始めてください。'],
  [/^TAB_AS_INDENT/, 'タブで字下げされています。', 'タブを消し、半角の空白で字下げしてください。'],
  [/^MULTIPLE_DOCS/, '途中に --- で始まる行があります。', 'この行を消してください。'],
  [/^NON_STRING_KEY/, '項目名が文字ではありません。', '「項目名: 値」の形で書いてください。'],
  [/^DUPLICATE_KEY/, '同じ項目が2度書かれています。', 'どちらかを消してください。'],
  [/^(?:BAD_ALIAS|BAD_SCALAR_START|TAG_RESOLVE_FAILED)/, '値が YAML の記号で始まっています。', quoted],
];

// One lost indent makes hundreds of faults behind it, so only the first of each item is an author's own.
function syntaxFaults(yaml: string, document: Document.Parsed): Fault[] {
  const faults = [...document.errors, ...document.warnings];
  if (faults.length === 0) return [];
  const items = itemsOf(yaml);
  const [first] = items;
  const own =
    first?.text.startsWith('- ') === true
      ? items.flatMap(({ start, text }) => {
          const item = parseDocument(text, yamlOptions);
          const [fault] = [...item.errors, ...item.warnings];
          return fault === undefined ? [] : [shifted(explainFault(fault, item, text), start)];
        })
      : items.flatMap(({ start, text }) => {
          const fault = faults.find(({ pos }) => pos[0] >= start && pos[0] < start + text.length);
          return fault === undefined ? [] : [explainFault(fault, document, yaml)];
        });
  return own.length > 0 ? own : faults.slice(0, 1).map((fault) => explainFault(fault, document, yaml));
}

function shifted(fault: Fault, start: number): Fault {
  return { ...fault, offset: fault.offset + start };
}

/** The items of the outermost list or map, each with the lines that belong to it. */
function itemsOf(yaml: string): { start: number; text: string }[] {
  const isList = /^- /m.test(yaml);
  const starts = [...yaml.matchAll(isList ? /^- /gm : /^[^\s#]/gm)].map(({ index }) => index);
  return starts.map((start, index) => ({ start, text: yaml.slice(start, starts[index + 1] ?? yaml.length + 1) }));
}

function explainFault({ code, message, pos }: YAMLError, document: Document.Parsed, yaml: string): Fault {
  const lineStart = yaml.lastIndexOf('\n', pos[0] - 1) + 1;
  const isAtStart = yaml.slice(lineStart, pos[0]).trim() === '';
  const hasColon = /^[^\n]*:[ \t]/.test(yaml.slice(pos[0], pos[0] + 2000));
  const words = `${code} ${isAtStart ? 'first in line' : 'behind'} ${hasColon ? 'with colon' : ''} ${message}`;
  const known = explanations.find(([pattern]) => pattern.test(words));
  const [, found, fix] = known ?? [
    undefined,
    'YAML として読めません。',
    `「項目名: 値」の形と、字下げを確かめてください（${message}）。`,
  ];
  return { offset: openedBefore(pos[0], document) ?? pos[0], found, fix };
}

// The parser reports an unclosed value at the end of the file; the author needs its beginning.
function openedBefore(offset: number, document: Document.Parsed): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Value: (_, node) => {
      const isOpen = isCollection(node) ? node.flow === true : node.type?.startsWith('QUOTE_') === true;
      const [start, end] = node.range ?? [0, 0];
      if (isOpen && start < offset && offset <= end) opened = start;
    },
  });
  return opened;
}

// YAML aliases are not used here; a leading `*` or `&` is an accident.
function explainShared(yaml: string, document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  const add = (offset: number, sign: string) =>
    faults.push({ offset, found: `値が YAML の記号「${sign}」で始まっています。`, fix: quoted });
  visit(document, {
    Alias: (_, node) => {
      add(offsetOf(node), '*');
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) add(yaml.lastIndexOf('&', offsetOf(node)), '&');
    },
  });
  return faults;
}

// Of several allowed forms, the one that shares fields with the input is reported.
function narrowed(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [meant, ...others] = issue.errors.filter((each) => each.every(({ path }) => path.length > 0));
  if (meant === undefined || others.length > 0) return [issue];
  return meant.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

function explainIssue(issue: z.core.$ZodIssue, root: Node | null, yaml: string): Fault[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const { node, parent } = findNode(root, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      offset: offsetOf(keyNode(node, key)),
      found: `「${key}」という項目はありません。`,
      fix: `${suggest(key, knownKeys(issue))}要らない行なら消してください。`,
    }));
  }
  const found = node === undefined ? `${nameOf(path)}がありません。` : describe(nameOf(path), node, yaml);
  return [{ offset: offsetOf(node ?? parent), found, fix: issue.message }];
}

function describe(name: string, node: Node, yaml: string): string {
  const [start, end] = node.range ?? [0, 0];
  const isBlock = isScalar(node) && node.type?.startsWith('BLOCK_') === true;
  const value = (isBlock ? String(node.value) : yaml.slice(start, end)).replace(/\s+/g, ' ').trim();
  if (value === '' || (isCollection(node) && node.items.length === 0)) return `${name}の中身がありません。`;
  if (isCollection(node)) return `${name}の中身が${isMap(node) ? '項目の組' : '一覧'}になっています。`;
  return `${name}の値 ${value.length > 40 ? `${value.slice(0, 40)}…` : value} は使えません。`;
}

function nameOf(path: readonly (string | number)[]): string {
  if (path.length === 0) return '項目';
  return `「${path.map((part) => (typeof part === 'number' ? `${part + 1}番目` : part)).join(' の ')}」`;
}

/** The node at a path, or the deepest node on the way to it. */
function findNode(root: Node | null, path: readonly (string | number)[]): { node?: Node; parent?: Node } {
  let node: Node | undefined = root ?? undefined;
  let parent = node;
  for (const key of path) {
    const child: unknown = isCollection(node) ? node.get(key, true) : undefined;
    node = isNode(child) ? child : undefined;
    parent = node ?? parent;
  }
  return { ...(node && { node }), ...(parent && { parent }) };
}

function keyNode(node: Node | undefined, key: string): Node | undefined {
  if (!isMap(node)) return node;
  const name = node.items.map((item) => item.key).find((each) => isScalar(each) && each.value === key);
  return isNode(name) ? name : node;
}

// A strict object's message carries the known keys (see `strictRecord`), because zod's issue does not name them.
function knownKeys(issue: z.core.$ZodIssue): string[] {
  return issue.message.split(' ').filter((key) => key !== '');
}
