import type { Procedure } from '#lib/content/index.ts';
import type { Konbini } from './konbini.ts';

/** Procedures to go through one after another, from the door of the store to the receipt. */
export type Way = readonly [Procedure, ...Procedure[]];

/**
 * The ways of paying at a chain's counter. A procedure that says what to have ready (`<Before>`) begins a way of its
 * own; one that does not carries on with the way above it.
 */
export function waysOf({ body }: Pick<Konbini, 'body'>): Way[] {
  const ways: [Procedure, ...Procedure[]][] = [];
  for (const procedure of body.procedures) {
    const way = procedure.before.length > 0 ? undefined : ways.at(-1);
    if (way === undefined) ways.push([procedure]);
    else way.push(procedure);
  }
  return ways;
}
