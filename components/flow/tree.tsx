import type { JSX, ReactNode } from 'react';

/** Markup as JSON: a text, or a tag with its properties and children. */
export type Tree = string | readonly [tag: string, properties: Properties, ...children: Tree[]];

type Properties = Readonly<Record<string, string | number | boolean>>;

interface Props {
  trees: readonly Tree[];
  /** A prefix for ids and references to ids, for markup that may appear twice on a page. */
  prefix?: string;
}

/** Draws prepared markup. */
export function Trees({ trees, prefix = '' }: Props) {
  return <>{trees.map((tree, index) => draw(tree, prefix, index))}</>;
}

/** The first element, depth first, that satisfies the predicate. */
export function findTree(
  trees: readonly Tree[],
  wanted: (tag: string, properties: Properties) => boolean,
): Tree | undefined {
  for (const tree of trees) {
    if (typeof tree === 'string') continue;
    const [tag, properties, ...children] = tree;
    const found = wanted(tag, properties) ? tree : findTree(children, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The children of an element. */
export function childrenOf(tree: Tree | undefined): readonly Tree[] {
  if (tree === undefined || typeof tree === 'string') return [];
  const [, , ...children] = tree;
  return children;
}

/** The text of a markup. */
export function textOf(tree: Tree): string {
  return typeof tree === 'string' ? tree : childrenOf(tree).map(textOf).join('');
}

/** The properties of an element; empty for a text. */
export function propertiesOf(tree: Tree): Properties {
  return typeof tree === 'string' ? {} : tree[1];
}

function draw(tree: Tree, prefix: string, key: number): ReactNode {
  if (typeof tree === 'string') return tree;
  const [tag, properties, ...children] = tree;
  // The tag was drawn by the build, so it is a valid tag.
  const Tag = tag as keyof JSX.IntrinsicElements;
  const own = prefix === '' ? properties : prefixed(properties, prefix);
  if (children.length === 0) return <Tag key={key} {...own} />;
  return (
    <Tag key={key} {...own}>
      {children.map((child, index) => draw(child, prefix, index))}
    </Tag>
  );
}

const references = ['id', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popoverTarget', 'htmlFor'];

function prefixed(properties: Properties, prefix: string): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (references.includes(name)) return [name, String(value).replaceAll(/\S+/g, `${prefix}$&`)];
      const isJump = name === 'href' && typeof value === 'string' && value.startsWith('#');
      return [name, isJump ? `#${prefix}${value.slice(1)}` : value];
    }),
  );
}
