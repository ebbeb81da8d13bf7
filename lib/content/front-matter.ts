import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { suggest } from './nearest.ts';
import type { Place, Report } from './problem.ts';

/** A source file cut in two: the YAML between the `---` lines, and the MDX below it. */
export interface SplitSource {
  readonly yaml: string;
  /** The MDX, with as many blank lines before it as the front matter had: its line numbers are the file's. */
  readonly body: string;
}

/** Cuts off the front matter. `undefined` when the file does not begin with a closed `---` block. */
export function splitFrontMatter(source: string): SplitSource | undefined {
  const lines = source.split('\n');
  if (lines[0] !== '---') return undefined;
  const end = lines.indexOf('---', 1);
  if (end === -1) return undefined;
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
}

/**
 * Reads YAML into what the schema gives. Every fault is reported at its own line and column; the result is
 * `undefined` when there was any. `firstLine` is the file's line on which the YAML begins.
 */
export function parseYaml<Output>(
  yaml: string,
  schema: z.ZodType<Output>,
  report: Report,
  firstLine = 1,
): Output | undefined {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  for (const error of document.errors) {
    report(
      placeAt(error.pos[0]),
      'front-matter',
      'YAML として読めません。',
      `「項目名: 値」の形、字下げ、引用符の閉じ忘れを確かめてください（${error.message}）。`,
    );
  }
  if (document.errors.length > 0) return undefined;

  const result = schema.safeParse(document.toJS({ maxAliasCount: 10 }));
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    reportIssue(issue, document.contents, (node) => placeAt(node?.range?.[0] ?? 0), report);
  }
  return undefined;
}

type Placer = (node: Node | undefined) => Place;

function reportIssue(issue: z.core.$ZodIssue, root: Node | null, placeOf: Placer, report: Report): void {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const { node, parent, missing } = findNode(root, path);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      report(
        placeOf(keyNode(node, key)),
        'front-matter',
        `「${key}」という項目はありません。`,
        `${suggest(key, knownKeys(issue))}要らない行なら消してください。`,
      );
    }
    return;
  }
  const name = path.join('.') || '全体';
  const place = missing ? placeOf(parent) : placeOf(node);
  report(place, 'front-matter', missing ? `「${name}」がありません。` : `「${name}」の値が使えません。`, issue.message);
}

/** The node at a path, or, when the path ends early, the deepest one on the way. */
function findNode(root: Node | null, path: readonly (string | number)[]) {
  let node: Node | undefined = root ?? undefined;
  for (const key of path) {
    const child: unknown = isMap(node) || hasGet(node) ? node.get(key, true) : undefined;
    if (!isNode(child)) return { node: undefined, parent: node, missing: true } as const;
    node = child;
  }
  return { node, parent: node, missing: false } as const;
}

function hasGet(node: Node | undefined): node is Node & { get(key: unknown, keepScalar: true): unknown } {
  return node !== undefined && 'get' in node;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function keyNode(node: Node | undefined, key: string): Node | undefined {
  if (!isMap(node)) return node;
  const pair = (node as YAMLMap).items.find((item) => isScalar(item.key) && item.key.value === key);
  return isNode(pair?.key) ? pair.key : node;
}

// A strict object's own message carries its keys (see `strictRecord`), as zod's issue does not name them.
function knownKeys(issue: z.core.$ZodIssue): string[] {
  return issue.message.split(' ').filter((key) => key !== '');
}
