import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';

/** A glossary entry as the marker needs it: its id, and every way in which it is written. */
export interface TermWords {
  readonly id: string;
  readonly words: readonly string[];
}

// Words in these are labels, names or on their way somewhere else already.
const untouched = new Set<string>(['heading', 'link', 'linkReference', 'table', 'Label', 'Fact', 'Literal', 'Term']);

/**
 * Marks the first use of each term in running text with `<Term id="…">`, and gives the ids that it found, in reading
 * order. Where words overlap, the longer one counts.
 */
export function markTerms(tree: Root, terms: readonly TermWords[]): string[] {
  const open = new Map(terms.flatMap(({ id, words }) => words.map((word) => [word, id] as const)));
  const found: string[] = [];
  const close = (id: string) => {
    found.push(id);
    for (const [word, owner] of open) if (owner === id) open.delete(word);
  };
  visitText(tree, (text) => splitAtTerms(text, open, close));
  return found;
}

function visitText(node: Nodes, replace: (text: Text) => PhrasingContent[]): void {
  if (untouched.has('name' in node ? (node.name ?? '') : node.type) || !('children' in node)) return;
  for (let index = 0; index < node.children.length; index += 1) {
    const child = node.children[index];
    if (child?.type !== 'text') {
      if (child !== undefined) visitText(child, replace);
      continue;
    }
    const parts = replace(child);
    (node.children as Nodes[]).splice(index, 1, ...parts);
    index += parts.length - 1;
  }
}

function splitAtTerms(text: Text, open: ReadonlyMap<string, string>, close: (id: string) => void): PhrasingContent[] {
  const match = firstTerm(text.value, [...open.keys()]);
  if (match === undefined) return [text];
  const id = open.get(match.word) ?? '';
  close(id);
  const before = text.value.slice(0, match.index);
  const after = text.value.slice(match.index + match.word.length);
  const term: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name: 'Term',
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children: [{ type: 'text', value: match.word }],
  };
  return [
    ...(before === '' ? [] : [{ type: 'text', value: before } as const]),
    term,
    ...(after === '' ? [] : splitAtTerms({ type: 'text', value: after }, open, close)),
  ];
}

function firstTerm(text: string, words: readonly string[]): { word: string; index: number } | undefined {
  let first: { word: string; index: number } | undefined;
  for (const word of words) {
    const index = indexOfWord(text, word);
    if (index === -1) continue;
    const isFirst =
      first === undefined || index < first.index || (index === first.index && word.length > first.word.length);
    if (isFirst) first = { word, index };
  }
  return first;
}

// 番号 inside 支払番号 is another word; so is FBA inside FBAX. Kana around a word is grammar.
function indexOfWord(text: string, word: string): number {
  for (let index = text.indexOf(word); index !== -1; index = text.indexOf(word, index + 1)) {
    const left = text[index - 1] ?? '';
    const right = text[index + word.length] ?? '';
    if (!continues(left, word[0] ?? '') && !continues(word.at(-1) ?? '', right)) return index;
  }
  return -1;
}

const scripts = [/[\p{Script=Han}々]/u, /[\p{Script=Katakana}ー]/u, /[A-Za-z0-9]/];

function continues(left: string, right: string): boolean {
  return scripts.some((script) => script.test(left) && script.test(right));
}
