import type { Procedure } from '#lib/content/index.ts';
import type { Konbini } from './konbini.ts';

/** Procedures to follow one after another, from the store's door to the receipt. */
export type Way = readonly [Procedure, ...Procedure[]];

/**
 * The ways of paying at a chain's counter. A procedure with `<Before>` starts a way of its own; one without continues
 * the way above it.
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
