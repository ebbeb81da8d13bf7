import { z } from 'zod';
import type { FlowView } from '#components/flow/flow-view.ts';
import { addressOf, type Flow, type Given, type Position } from '#lib/flows/index.ts';

const texts = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));
const querySchema = z.record(z.string(), texts);
const stepSchema = z.coerce.number().int().min(1).max(99);

/** A parsed query: its replies, the question whose form was submitted, and the step to show alone. */
export interface FlowQuery {
  readonly pairs: readonly (readonly [string, string])[];
  readonly sent?: string | undefined;
  readonly step?: number | undefined;
}

/** Reads the query of a flow page. Total: any query gives a result. */
export function readQuery(query: unknown): FlowQuery {
  const given = querySchema.safeParse(query).data ?? {};
  return {
    pairs: Object.entries(given).flatMap(([name, values]) => values.map((value) => [name, value] as const)),
    sent: given.sent?.at(-1),
    step: stepSchema.safeParse(given.step?.at(-1)).data,
  };
}

interface Visit {
  readonly given?: Given;
  readonly isSent?: boolean;
  readonly step?: number | undefined;
  readonly now?: Date;
}

/** A place as the server shows it: addresses and forms carry all replies, because nothing else keeps them. */
export function viewAt(
  flow: Flow,
  position: Position,
  { given = new Map(), isSent = false, step, now = new Date() }: Visit = {},
): FlowView {
  return {
    flow,
    position,
    given,
    isSent,
    ...(step !== undefined && { step }),
    address: (node, replies) => addressOf(flow, node, replies),
    carried: given,
    now,
  };
}
