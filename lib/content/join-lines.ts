import type { Nodes, Parent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { isWide } from '#lib/ja/index.ts';
import { plainText } from './plain-text.ts';

/**
 * A remark plugin: a line break in the source between Japanese characters adds no space, as HTML would.
 * Between two Latin words it stays, and becomes the space that they need.
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
  return node.value.replace(/[ \t]*\n[ \t]*/g, (lineBreak, offset: number) => {
    const left = lastChar(node.value.slice(0, offset)) || charBefore;
    const right = firstChar(node.value.slice(offset + lineBreak.length)) || charAfter;
    return isWide(left) || isWide(right) ? '' : '\n';
  });
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
  return [...text][0] ?? '';
}

function lastChar(text: string): string {
  return [...text].at(-1) ?? '';
}
