import { childrenOf, propertiesOf, type Tree } from './tree.tsx';

/** The steps for the reader's device, or the steps for all devices when there are none for it. */
export function stepsFor(steps: readonly Tree[], device: string | undefined): readonly Tree[] {
  if (device === undefined) return steps;
  return steps.flatMap((tree) => {
    const { className } = propertiesOf(tree);
    if (className !== 'devices') return [tree];
    const own = childrenOf(tree).filter((each) => propertiesOf(each)['data-device'] === device);
    return own.length === 0 ? [tree] : own;
  });
}
