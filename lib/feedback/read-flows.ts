import { sql } from 'kysely';
import type { Days } from './read-votes.ts';
import type { Database, FlowDayRow } from './tables.ts';

/** How often readers took a way of a flow, and how often they left at its end. */
export type FlowWay = Omit<FlowDayRow, 'day' | 'flow'>;

/** The ways of a flow that readers took in a stretch of days. */
export function flowWays(db: Database, { from, to, flow }: Days & { readonly flow: string }): Promise<FlowWay[]> {
  return db
    .selectFrom('flow_days')
    .select(['from_node', 'node'])
    .select([sql<number>`sum(reached)`.as('reached'), sql<number>`sum(left_here)`.as('left_here')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('flow', '=', flow)
    .groupBy(['from_node', 'node'])
    .execute();
}
