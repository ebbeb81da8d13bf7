/** How alike two short texts are, from 0 to 1: the share of the pairs of neighbouring characters that they have in common. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const all = first.size + second.size;
  if (all === 0) return 0;
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / all;
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text.replace(/\s+/g, '')];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** From which likeness on two texts are about one matter. */
const alike = 0.5;

/** Texts that are alike, under the first of them. */
export interface Group<Item> {
  readonly first: Item;
  readonly others: readonly Item[];
}

/** Puts each item to the first group whose first item it is like; the order stays. */
export function groupAlike<Item>(items: readonly Item[], textOf: (item: Item) => string): Group<Item>[] {
  const groups: { first: Item; others: Item[] }[] = [];
  for (const item of items) {
    const group = groups.find(({ first }) => likeness(textOf(first), textOf(item)) >= alike);
    if (group === undefined) groups.push({ first: item, others: [] });
    else group.others.push(item);
  }
  return groups;
}

/** The candidate whose wordings are most like a text, unless nothing is like it at all. */
export function mostAlike<Candidate>(
  text: string,
  candidates: readonly Candidate[],
  textsOf: (candidate: Candidate) => readonly string[],
): { readonly candidate: Candidate; readonly likeness: number } | undefined {
  let best: { candidate: Candidate; likeness: number } | undefined;
  for (const candidate of candidates) {
    const found = Math.max(0, ...textsOf(candidate).map((each) => likeness(text, each)));
    if (found > (best?.likeness ?? 0)) best = { candidate, likeness: found };
  }
  return best;
}
