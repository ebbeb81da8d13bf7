import { z } from 'zod';

/** What we read of the report that Stryker writes. */
export const reportSchema = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
});

/** How many mutants of a room the tests have noticed. */
export interface Score {
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  /** Those that no test reaches. */
  readonly unreached: number;
  /** The noticed ones of 100. */
  readonly percent: number;
}

/** Counts the mutants of a report. A mutant that makes a loop endless counts as killed. */
export function scoreOf({ files }: z.output<typeof reportSchema>): Score {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted: readonly string[]) => statuses.filter((status) => wanted.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const [survived, unreached] = [count('Survived'), count('NoCoverage')];
  const mutants = killed + survived + unreached;
  return { mutants, killed, survived, unreached, percent: mutants === 0 ? 100 : (100 * killed) / mutants };
}

/** The scores of rooms as a table. */
export function scoreTable(scores: ReadonlyMap<string, Score>): string {
  const rows = [...scores].map(
    ([room, { mutants, killed, survived, unreached, percent }]) =>
      `| ${room} | ${mutants} | ${killed} | ${survived} | ${unreached} | ${percent.toFixed(1)} % |`,
  );
  return [
    '| room | mutants | killed | survived | reached by no test | score |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
