import { Fragment, isValidElement, type ReactNode } from 'react';
import type { Tree } from '#components/flow/tree.tsx';

/** Converts markup to JSON, so that a browser can draw it without its components. The components must not use hooks. */
export function toTrees(node: ReactNode): Tree[] {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint') return [String(node)];
  if (isIterable(node)) return join([...node].flatMap(toTrees));
  if (!isValidElement<Readonly<Record<string, unknown>>>(node)) throw new Error('Only plain markup can become a tree');
  const { type, props } = node;
  if (type === Fragment) return toTrees(childrenIn(props));
  if (typeof type === 'string') return [[type, propertiesIn(type, props), ...toTrees(childrenIn(props))]];
  if (isComponent(type)) return toTrees(type(props));
  throw new Error(`A tree cannot hold ${String(type)}`);
}

function isComponent(type: unknown): type is (props: unknown) => ReactNode {
  return typeof type === 'function' && !('isReactComponent' in (type.prototype ?? {}));
}

function isIterable(node: ReactNode): node is Iterable<ReactNode> {
  return typeof node === 'object' && node !== null && Symbol.iterator in node;
}

function childrenIn(props: Readonly<Record<string, unknown>>): ReactNode {
  return props.children as ReactNode;
}

function propertiesIn(tag: string, props: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(props).flatMap(([name, value]): [string, string | number | boolean][] => {
      if (name === 'children' || value === undefined || value === null) return [];
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [[name, value]];
      throw new Error(`<${tag} ${name}> holds what JSON cannot`);
    }),
  );
}

// Adjacent texts become one text, as in a page.
function join(trees: readonly Tree[]): Tree[] {
  const joined: Tree[] = [];
  for (const tree of trees) {
    const last = joined.at(-1);
    if (typeof tree === 'string' && typeof last === 'string') joined[joined.length - 1] = last + tree;
    else joined.push(tree);
  }
  return joined;
}
