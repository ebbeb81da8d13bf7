import { answersOf, type Flow, type Path } from '#lib/flows/index.ts';
import { type Reply, textsOf } from '#lib/flows/reply.ts';

/** What can follow a place: paths by reply, or the outcome. Places with the same continuations are one. */
interface MapNode {
  readonly name: string;
  readonly lines: readonly string[];
}

/**
 * The map of all paths through a flow, from replies to outcomes, as a text for reviewers. Replies with the same
 * continuation share a line. A question with the same continuation appears once, whatever was replied before it; its
 * name lists the outcomes that are still possible. `a | b with anything` are the smallest sets of replies that lead
 * there with any other choices, except those of the lines above.
 */
export function pathMap(flow: Flow, all: readonly Path[]): string {
  const nodes = new Map<string, MapNode>();
  nodeAt(flow, all, 0, nodes);
  const inOrder = [...flow.questions.keys()];
  const order = ({ name }: MapNode) => inOrder.indexOf(name.split(' ')[0] ?? '');
  const blocks = [...nodes.values()].sort((a, b) => order(a) - order(b) || b.name.length - a.name.length);
  return [...blocks.map(textOf), partsOf(flow, all)].join('\n');
}

function textOf({ name, lines }: MapNode): string {
  return `${[name, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}

function nodeAt(flow: Flow, all: readonly Path[], depth: number, nodes: Map<string, MapNode>): MapNode {
  const question = all[0]?.trail[depth]?.question;
  if (question === undefined) return { name: all[0]?.outcome ?? '', lines: [] };
  const byReply = groupBy(all, ({ trail }) => keyOf(trail[depth]?.reply));
  const ways = [...byReply].map(([key, paths]) => ({ key, to: nodeAt(flow, paths, depth + 1, nodes).name }));
  const lines = linesOf(flow, question, ways);
  const identity = JSON.stringify([question, lines]);
  const known = nodes.get(identity);
  if (known !== undefined) return known;
  const node = { name: nameOf(flow, question, all, nodes), lines };
  nodes.set(identity, node);
  return node;
}

// A question that always has the same continuation needs only its name.
function nameOf(flow: Flow, question: string, all: readonly Path[], nodes: ReadonlyMap<string, MapNode>): string {
  const ends = flow.outcomes.filter((outcome) => all.some((path) => path.outcome === outcome));
  const name = ends.length > 3 ? question : `${question} (${ends.join(', ')})`;
  const same = [...nodes.values()].filter((node) => node.name === name || node.name.startsWith(`${name} #`)).length;
  return same === 0 ? name : `${name} #${same + 1}`;
}

interface Way {
  readonly key: string;
  readonly to: string;
}

function linesOf(flow: Flow, id: string, ways: readonly Way[]): string[] {
  const question = flow.questions.get(id);
  const keys = ways.map(({ key }) => key);
  const groups = [...groupBy(ways, ({ to }) => to)].map(([to, each]) => ({ to, keys: each.map(({ key }) => key) }));
  if (groups.length === 1) return [`anything → ${groups[0]?.to}`];
  if (question?.kind !== 'several') return groups.map((group) => `${group.keys.join(', ')} → ${group.to}`);
  return severalLines(groups, keys, answersOf(question));
}

interface Group {
  readonly to: string;
  readonly keys: readonly string[];
}

function severalLines(groups: readonly Group[], keys: readonly string[], answers: readonly string[]): string[] {
  const [next, ...others] = [...groups].sort((a, b) => Number(isClosed(b, keys)) - Number(isClosed(a, keys)));
  if (next === undefined) return [];
  const least = isClosed(next, keys) ? minimal(next.keys) : next.keys;
  const isOpenEnded = least.length < next.keys.length;
  const inOrder = [...least].sort((a, b) => answers.indexOf(a) - answers.indexOf(b));
  const line = `${inOrder.join(' | ')}${isOpenEnded ? ' with anything' : ''} → ${next.to}`;
  return [
    line,
    ...severalLines(
      others,
      keys.filter((key) => !next.keys.includes(key)),
      answers,
    ),
  ];
}

// Whether every superset of a set in the group is in the group.
function isClosed(group: Group, keys: readonly string[]): boolean {
  const least = minimal(group.keys);
  return keys.every((key) => group.keys.includes(key) || !least.some((set) => holdsSet(key, set)));
}

function minimal(keys: readonly string[]): string[] {
  return keys.filter((key) => !keys.some((other) => other !== key && holdsSet(key, other)));
}

function holdsSet(key: string, set: string): boolean {
  const names = key.split('+');
  return set.split('+').every((name) => names.includes(name));
}

function groupBy<Item>(
  items: readonly Item[],
  keyOfItem: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function keyOf(reply: Reply | undefined): string {
  return reply === undefined ? '' : textsOf(reply).join('+');
}

/** Each part with the question it depends on, and the replies with which it is always shown. */
function partsOf(flow: Flow, all: readonly Path[]): string {
  const gathering = all.filter(({ outcome }) => flow.parts.has(outcome));
  const parts = [...new Set(gathering.flatMap(({ parts }) => parts))].sort(
    (a, b) => flow.outcomes.indexOf(a) - flow.outcomes.indexOf(b),
  );
  const lines = parts.map((part) => `${part} ← ${reasonOf(part, flow, gathering)}`);
  return `${[`within ${[...flow.parts.keys()].join(' and ')}`, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}

function reasonOf(part: string, flow: Flow, gathering: readonly Path[]): string {
  for (const question of flow.questions.keys()) {
    const shown = new Map<string, Set<boolean>>();
    for (const { trail, parts } of gathering) {
      const key = keyOf(trail.find((step) => step.question === question)?.reply);
      shown.set(key, (shown.get(key) ?? new Set()).add(parts.includes(part)));
    }
    const isReason = [...shown.values()].every((each) => each.size === 1) && shown.size > 1;
    const keys = [...shown].flatMap(([key, each]) => (each.has(true) ? [key] : []));
    if (isReason) return `${question}: ${minimal(keys).join(' | ')}`;
  }
  return 'several questions';
}
