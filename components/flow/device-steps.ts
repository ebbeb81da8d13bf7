import { childrenOf, propertiesOf, type Tree } from './tree.tsx';

/** The steps for the device that a reader has in hand; those for every device where none is for theirs. */
export function stepsFor(steps: readonly Tree[], device: string | undefined): readonly Tree[] {
  if (device === undefined) return steps;
  return steps.flatMap((tree) => {
    const { className } = propertiesOf(tree);
    if (className !== 'devices') return [tree];
    const own = childrenOf(tree).filter((each) => propertiesOf(each)['data-device'] === device);
    return own.length === 0 ? [tree] : own;
  });
}
