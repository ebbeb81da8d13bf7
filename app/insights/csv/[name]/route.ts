import { textOf } from '#components/insights/table.tsx';
import { csvOf, handedInsights } from '#lib/insights/index.ts';
import { tablesOf } from '../../../_insights/tables-of.ts';

export const dynamic = 'force-dynamic';

/** The tables of a page for the operator, one below the other, each under its name. */
export async function GET() {
  const given = handedInsights();
  if (given === undefined || given.at === 'sign-in') return new Response(null, { status: 404 });
  const tables = await tablesOf(given);
  const rows = tables.flatMap(({ name, heads, rows: each }) => [
    [name],
    heads,
    ...each.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : textOf(cell)))),
    [],
  ]);
  return new Response(csvOf(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="madoguchi-${given.at}.csv"`,
    },
  });
}
