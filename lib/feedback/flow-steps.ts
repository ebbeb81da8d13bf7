import { dayInJapan } from '#lib/ja/index.ts';
import { added } from './counting.ts';
import type { Database } from './tables.ts';

/** A step that a reader has agreed to send. Steps of one reader are not tied together. */
export interface FlowStep {
  readonly flow: string;
  /** Where the reader came from; empty where the flow was entered. */
  readonly from: string;
  readonly node: string;
  /** Whether the reader left the flow here. */
  readonly isLast: boolean;
}

/** Counts steps of a flow. */
export function addFlowSteps(db: Database, now: number, steps: readonly FlowStep[]): Promise<void> {
  const day = dayInJapan(new Date(now));
  return db.transaction().execute(async (change) => {
    // In one order, so that two transactions cannot wait for each other.
    for (const { flow, from, node, isLast } of [...steps].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
      await change
        .insertInto('flow_days')
        .values({ day, flow, from_node: from, node, reached: 1, left_here: isLast ? 1 : 0 })
        .onConflict((it) =>
          it.columns(['day', 'flow', 'from_node', 'node']).doUpdateSet(added('flow_days', ['reached', 'left_here'])),
        )
        .execute();
    }
  });
}

function keyOf({ flow, from, node }: FlowStep): string {
  return `${flow}\0${from}\0${node}`;
}
