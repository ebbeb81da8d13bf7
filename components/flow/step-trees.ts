import { childrenOf, type Tree } from './tree.tsx';

/** The steps of the only procedure in the markup; empty when there are several, which are for different devices. */
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
