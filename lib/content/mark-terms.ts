import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { findComponent } from './vocabulary.ts';

/** A glossary entry as the marker needs it: its id, and every way in which it is written. */
export interface TermWords {
  readonly id: string;
  readonly words: readonly string[];
}

// Words in these are names, or lead somewhere else already.
const untouched = new Set<string>(['heading', 'link', 'linkReference', 'table']);

/** The component that marks a term. Authors do not write it. */
export const termComponent = 'Term';

/**
 * Marks the first use of each term in running text with `<Term id="…">`, and gives the ids that it found, in reading
 * order. Where words overlap, the longer one counts.
 */
export function markTerms(tree: Root, terms: readonly TermWords[]): string[] {
  const owners = new Map(terms.flatMap(({ id, words }) => words.map((word) => [word, id] as const)));
  const found = new Set<string>();
  visitText(tree, (text) => splitAtTerms(text, owners, found));
  return [...found];
}

function visitText(node: Nodes, replace: (text: Text) => PhrasingContent[]): void {
  if (isUntouched(node) || !('children' in node)) return;
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

function isUntouched(node: Nodes): boolean {
  if (!('name' in node)) return untouched.has(node.type);
  const rule = findComponent(node.name);
  return node.name === termComponent || (rule !== undefined && 'terms' in rule && rule.terms === 'kept');
}

function splitAtTerms(text: Text, owners: ReadonlyMap<string, string>, found: Set<string>): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { word, index } of wordsIn(text.value, [...owners.keys()])) {
    const id = owners.get(word);
    // Later uses are not marked, nor are terms inside them.
    if (id === undefined || found.has(id)) continue;
    found.add(id);
    if (index > end) parts.push({ type: 'text', value: text.value.slice(end, index) });
    parts.push(termNode(id, word));
    end = index + word.length;
  }
  if (end === 0) return [text];
  return end === text.value.length ? parts : [...parts, { type: 'text', value: text.value.slice(end) }];
}

function termNode(id: string, word: string): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: termComponent,
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children: [{ type: 'text', value: word }],
  };
}

interface Use {
  readonly word: string;
  readonly index: number;
}

/** Every use of the words, in reading order and without overlaps. */
function* wordsIn(text: string, words: readonly string[]): Generator<Use> {
  // Each word remembers where it comes next, so that a long text is gone through once for each word.
  let uses = words.flatMap((word) => nextUse(text, word, 0));
  for (let use = firstOf(uses); use !== undefined; use = firstOf(uses)) {
    yield use;
    const end = use.index + use.word.length;
    uses = uses.flatMap((each) => (each.index < end ? nextUse(text, each.word, end) : each));
  }
}

function nextUse(text: string, word: string, from: number): Use[] {
  const index = indexOfWord(text, word, from);
  return index === -1 ? [] : [{ word, index }];
}

function firstOf(uses: readonly Use[]): Use | undefined {
  const earliest = uses.reduce<Use | undefined>((best, use) => (isBefore(use, best) ? use : best), undefined);
  if (earliest === undefined) return undefined;
  const end = earliest.index + earliest.word.length;
  const overlapping = uses.filter(({ index }) => index < end).sort((a, b) => a.index - b.index);
  return overlapping.reduce((best, use) => {
    return use.index < best.index + best.word.length && use.word.length > best.word.length ? use : best;
  }, earliest);
}

function isBefore(use: Use, best: Use | undefined): boolean {
  if (best === undefined || use.index < best.index) return true;
  return use.index === best.index && use.word.length > best.word.length;
}

// 番号 inside 支払番号 is another word, as is FBA inside FBAX. Kana beside a word are grammar and allowed.
function indexOfWord(text: string, word: string, from: number): number {
  for (let index = text.indexOf(word, from); index !== -1; index = text.indexOf(word, index + 1)) {
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
