import { sql } from 'kysely';

/** The columns of a table that is counted up, each with what is to be added to it. */
export function added<Name extends string>(table: string, names: readonly Name[]) {
  const sums = names.map((name) => [
    name,
    sql<number>`${sql.ref(`${table}.${name}`)} + ${sql.ref(`excluded.${name}`)}`,
  ]);
  return Object.fromEntries(sums) as Record<Name, ReturnType<typeof sql<number>>>;
}
