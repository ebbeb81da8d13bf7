import type { Nodes, Parent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { isWide } from '#lib/ja/index.ts';
import { plainText } from './plain-text.ts';

/**
 * A remark plugin: removes a line break in the source between Japanese characters, which HTML would show as a space.
 * Between two Latin words the line break stays and becomes a space.
 */
export function remarkJoinLines() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || !node.value.includes('\n')) return;
      node.value = joinLines(node, before(parent, index), after(parent, index));
    });
  };
}

function joinLines(node: Text, charBefore: string, charAfter: string): string {
  const lines = node.value.split(/\n\s*/);
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line;
      const left = lastChar(line) || charBefore;
      const right = firstChar(next) || charAfter;
      return `${line.trimEnd()}${isWide(left) || isWide(right) ? '' : '\n'}`;
    })
    .join('');
}

function before(parent: Parent, index: number): string {
  const sibling = parent.children[index - 1];
  return sibling === undefined ? '' : lastChar(plainText(sibling as Nodes));
}

function after(parent: Parent, index: number): string {
  const sibling = parent.children[index + 1];
  return sibling === undefined ? '' : firstChar(plainText(sibling as Nodes));
}

function firstChar(text: string): string {
  return [...text.trimStart()][0] ?? '';
}

function lastChar(text: string): string {
  return [...text.trimEnd()].at(-1) ?? '';
}
