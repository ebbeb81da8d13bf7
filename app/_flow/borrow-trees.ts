import { findTree, propertiesOf, type Tree } from '#components/flow/tree.tsx';
import { words } from '#components/words.ts';
import { type Device, devices } from '#lib/content/index.ts';

/** The element of markup that has this id. */
export function elementOf(trees: readonly Tree[], id: string): Tree | undefined {
  return findTree(trees, (_, properties) => properties.id === id);
}

/** The complete procedures in the markup. */
export function proceduresIn(trees: readonly Tree[]): Tree[] {
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    const [, { className }, ...children] = tree;
    return className === 'procedure' ? [tree] : proceduresIn(children);
  });
}

/** The popovers in `from` that buttons in the markup open, so that they can be copied along. */
export function popoversFor(trees: readonly Tree[], from: readonly Tree[]): Tree[] {
  const ids = new Set(targetsIn(trees));
  return [...ids].map((id) => elementOf(from, id)).filter((tree) => tree !== undefined);
}

/** Removes repeated popovers: markup borrowed from several pages may contain the same one. */
export function popoversOnce(trees: readonly Tree[], seen: Set<string> = new Set()): Tree[] {
  return trees.flatMap((tree): Tree[] => {
    if (typeof tree === 'string') return [tree];
    const [tag, properties, ...children] = tree;
    const { id, popover } = properties;
    if (popover !== undefined && seen.has(String(id))) return [];
    if (popover !== undefined) seen.add(String(id));
    return [[tag, properties, ...popoversOnce(children, seen)]];
  });
}

function targetsIn(trees: readonly Tree[]): string[] {
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    const [, { popoverTarget }, ...children] = tree;
    return [...(typeof popoverTarget === 'string' ? [popoverTarget] : []), ...targetsIn(children)];
  });
}

/** Groups procedures for different devices under one row of tabs, as an article shows them. */
export function withTabs(procedures: readonly Tree[]): readonly Tree[] {
  const forDevices = procedures.filter((each) => deviceOf(each) !== undefined);
  const [first] = forDevices;
  if (first === undefined || new Set(forDevices.map(deviceOf)).size < 2) return procedures;
  const tabs: Tree = ['div', { className: 'devices' }, tabRow(forDevices), ...forDevices];
  return procedures.flatMap((each) => {
    if (each === first) return [tabs];
    return forDevices.includes(each) ? [] : [each];
  });
}

function tabRow(procedures: readonly Tree[]): Tree {
  const links = procedures.map((each): Tree => {
    const device = deviceOf(each) ?? 'any';
    return ['a', { href: `#${propertiesOf(each).id ?? ''}`, 'data-device': device }, devices[device]];
  });
  return ['nav', { className: 'tabs', 'aria-label': words.chooseDevice }, ...links];
}

function deviceOf(procedure: Tree): Device | undefined {
  const device = propertiesOf(procedure)['data-device'];
  const known = Object.keys(devices) as Device[];
  return known.find((each) => each === device);
}

/** The procedures in the markup. Procedures for different devices stay under their row of tabs. */
export function waysIn(trees: readonly Tree[]): Tree[] {
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    const [, { className }, ...children] = tree;
    return className === 'devices' || className === 'procedure' ? [tree] : waysIn(children);
  });
}
