import type { Share } from '#lib/insights/index.ts';
import { insightsWords } from './words.ts';

/** What stands in a table: a text, a number, a link, or a share with its interval. */
export type Cell =
  | string
  | number
  | { readonly text: string; readonly href: string }
  | { readonly text: string; readonly share: Share };

/** A table with its name; as rows of a page and as CSV. */
export interface Table {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table that scrolls sideways where it has no room. The first cell of a row names it. */
export function DataTable({ table: { name, heads, rows } }: { table: Table }) {
  if (rows.length === 0) return <p className="mt-3 text-soft">{insightsWords.nothing}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too
    <section className="table-frame insights-table" tabIndex={0} aria-label={name}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slice(0, 2).map(textOf).join('\0')}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={heads[index]} scope="row">
                    <CellText cell={cell} />
                  </th>
                ) : (
                  <td key={heads[index]} className={classOf(cell)}>
                    <CellText cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The text of a cell. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'number') return cell.toLocaleString('ja-JP');
  return typeof cell === 'string' ? cell : cell.text;
}

function classOf(cell: Cell): string | undefined {
  if (typeof cell === 'number') return 'insights-number';
  return typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) ? 'insights-date' : undefined;
}

function CellText({ cell }: { cell: Cell }) {
  if (typeof cell !== 'object') return textOf(cell);
  if ('href' in cell) {
    return (
      <a href={cell.href} className="inline-flex min-h-11 items-center">
        {cell.text}
      </a>
    );
  }
  return (
    <span className="insights-share">
      <Interval share={cell.share} />
      {cell.text}
    </span>
  );
}

const width = 80;

/** A share as a point on its interval. The text beside it says the same. */
function Interval({ share: { share, low, high } }: { share: Share }) {
  return (
    <svg viewBox={`0 0 ${width} 12`} width={width} height={12} aria-hidden="true" className="insights-interval">
      <path d={`M0 6H${width}`} className="insights-axis" />
      <path d={`M${low * width} 6H${high * width}`} className="insights-range" />
      <circle cx={share * width} cy={6} r={3.5} />
    </svg>
  );
}
