import { childrenOf, findTree, type Tree } from './tree.ts';

/** The steps of the one procedure that markup holds; none when it holds several, which are for different devices. */
export function stepTrees(trees: readonly Tree[]): readonly Tree[] {
  const lists = listsIn(trees);
  const [list] = lists;
  return lists.length === 1 ? childrenOf(list).filter((child) => typeof child !== 'string' && child[0] === 'li') : [];
}

function listsIn(trees: readonly Tree[]): Tree[] {
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    const [tag, { className }, ...children] = tree;
    return tag === 'ol' && className === 'steps' ? [tree] : listsIn(children);
  });
}

/** The element of markup that has this id. */
export function elementOf(trees: readonly Tree[], id: string): Tree | undefined {
  return findTree(trees, (_, properties) => properties.id === id);
}

/** The procedures in markup, whole. */
export function proceduresIn(trees: readonly Tree[]): Tree[] {
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    const [, { className }, ...children] = tree;
    return className === 'procedure' ? [tree] : proceduresIn(children);
  });
}

/** The elements of `from` that the buttons in some markup open, so that they can be taken along with it. */
export function popoversFor(trees: readonly Tree[], from: readonly Tree[]): Tree[] {
  const ids = new Set(targetsIn(trees));
  return [...ids].map((id) => elementOf(from, id)).filter((tree) => tree !== undefined);
}

function targetsIn(trees: readonly Tree[]): string[] {
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    const [, { popoverTarget }, ...children] = tree;
    return [...(typeof popoverTarget === 'string' ? [popoverTarget] : []), ...targetsIn(children)];
  });
}
