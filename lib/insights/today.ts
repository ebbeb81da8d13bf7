import { groupAlike } from './likeness.ts';
import type { TodayCounts } from './pages.ts';
import { addressOf } from './wanted.ts';
import { shareOf } from './wilson.ts';

/** Why a matter needs a person. */
export const matterKinds = ['label', 'overdue', 'page', 'search', 'leaving', 'due', 'comments', 'conflict'] as const;
export type MatterKind = (typeof matterKinds)[number];

/** Something that needs a person. */
export interface Matter {
  readonly kind: MatterKind;
  /** What it is about: a page, words, a fact, a node of a flow. */
  readonly about: string;
  /** How many readers of the last seven days it met, or how many pages or matters it is about. */
  readonly count: number;
  /** What decides the order. */
  readonly harm: number;
  readonly href: string;
}

/** A fact, as far as its review is concerned. */
export interface ReviewedFact {
  readonly id: string;
  readonly isOverdue: boolean;
  readonly isDueSoon: boolean;
  readonly isConflict: boolean;
  /** How many pages use it. */
  readonly uses: number;
}

/**
 * How much harm one count of a kind does. Whoever stands at a machine and looks for a word that is not there may lose the
 * order; a wrong figure may lose it for everyone on its pages; a page that does not help costs a reader minutes, and a
 * search without a result sends them away.
 */
const weights: Readonly<Record<MatterKind, number>> = {
  label: 10,
  overdue: 5,
  page: 4,
  search: 3,
  leaving: 2,
  due: 1,
  comments: 0.5,
  conflict: 0.1,
};

const fewestVotes = 5;
const fewestLeft = 5;

/** What needs a person today, the most harmful first. */
export function mattersOf(
  counts: TodayCounts,
  facts: readonly ReviewedFact[],
  isQuestion: (flow: string, node: string) => boolean,
): Matter[] {
  const matters = [
    ...labelMatters(counts),
    ...factMatters(facts),
    ...pageMatters(counts),
    ...searchMatters(counts),
    ...leavingMatters(counts, isQuestion),
    ...conflictMatters(facts),
    ...(counts.waiting === 0 ? [] : [matter('comments', '', counts.waiting, addressOf('comments'))]),
  ];
  return matters.sort((a, b) => b.harm - a.harm || (a.about < b.about ? -1 : 1));
}

function matter(kind: MatterKind, about: string, count: number, href: string, share = 1): Matter {
  return { kind, about, count, href, harm: weights[kind] * count * share };
}

function labelMatters({ words }: TodayCounts): Matter[] {
  const pages = new Map<string, number>();
  for (const { page, times } of words) pages.set(page, (pages.get(page) ?? 0) + times);
  return [...pages].map(([page, times]) => matter('label', page, times, addressOf('labels', { days: 7 })));
}

function factMatters(facts: readonly ReviewedFact[]): Matter[] {
  return facts.flatMap(({ id, isOverdue, isDueSoon, uses }) => {
    const href = `/facts/${id}`;
    if (isOverdue) return [matter('overdue', id, Math.max(1, uses), href)];
    return isDueSoon ? [matter('due', id, Math.max(1, uses), href)] : [];
  });
}

// Each has a safe reading, so they are one matter and not many.
function conflictMatters(facts: readonly ReviewedFact[]): Matter[] {
  const open = facts.filter(({ isConflict }) => isConflict).length;
  return open === 0 ? [] : [matter('conflict', '', open, addressOf('content'))];
}

// The lower end of the interval: three of four votes are no proof, thirty of forty are.
function pageMatters({ pages }: TodayCounts): Matter[] {
  return pages.flatMap(({ page, yes, no }) => {
    if (yes + no < fewestVotes) return [];
    const { low } = shareOf(no, yes + no);
    return low < 0.2 ? [] : [matter('page', page, no, addressOf('votes', { days: 7, page }), low)];
  });
}

function searchMatters({ terms }: TodayCounts): Matter[] {
  return groupAlike(terms, ({ folded }) => folded).map(({ first, others }) => {
    const times = others.reduce((sum, each) => sum + each.times, first.times);
    return matter('search', first.folded, times, addressOf('searches'));
  });
}

// Whoever leaves at an outcome has an answer.
function leavingMatters({ ways }: TodayCounts, isQuestion: (flow: string, node: string) => boolean): Matter[] {
  return Object.entries(ways).flatMap(([flow, each]) => {
    const nodes = new Map<string, { reached: number; left: number }>();
    for (const { node, reached, left_here: left } of each) {
      const before = nodes.get(node) ?? { reached: 0, left: 0 };
      nodes.set(node, { reached: before.reached + reached, left: before.left + left });
    }
    return [...nodes].flatMap(([node, { reached, left }]) => {
      const { low } = shareOf(Math.min(left, reached), reached);
      if (!isQuestion(flow, node) || left < fewestLeft || low < 0.2) return [];
      return [matter('leaving', `${flow}/${node}`, left, addressOf('flows', { days: 7 }), low)];
    });
  });
}
