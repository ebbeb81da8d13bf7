import { DataTable, type Table } from './table.tsx';
import { insightsWords as words } from './words.ts';

/** Counts by day, in parts that are stacked. */
export interface DayCounts {
  readonly title: string;
  /** The names of the parts, from below. */
  readonly parts: readonly string[];
  readonly days: readonly { readonly day: string; readonly counts: readonly number[] }[];
}

const height = 120;
const step = 10;

/** Bars by day, with the same as a table below. */
export function DayChart({ chart }: { chart: DayCounts }) {
  const { title, parts, days } = chart;
  const sums = days.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const most = Math.max(1, ...sums);
  return (
    <figure className="mt-6">
      <figcaption className="flex flex-wrap gap-x-5 text-small">
        <b>{title}</b>
        {parts.map((part, index) => (
          <span key={part} className="insights-key">
            <svg viewBox="0 0 12 12" width={12} height={12} aria-hidden="true">
              <rect width={12} height={12} className={`insights-part-${index}`} />
            </svg>
            {part}
          </span>
        ))}
        <span className="text-soft">{words.most(Math.max(0, ...sums))}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${days.length * step} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}。${words.chartTable}が下にあります`}
        className="insights-chart"
      >
        {days.flatMap(({ day, counts }, place) =>
          counts.map((count, index) => {
            const below = counts.slice(0, index).reduce((sum, each) => sum + each, 0);
            const size = (count / most) * height;
            const top = height - ((below + count) / most) * height;
            return count === 0 ? null : (
              <rect
                key={`${day} ${parts[index]}`}
                x={place * step + 1}
                y={top}
                width={step - 2}
                height={size}
                className={`insights-part-${index}`}
              />
            );
          }),
        )}
      </svg>
      <p className="flex justify-between text-small text-soft">
        <span>{days[0]?.day}</span>
        <span>{days.at(-1)?.day}</span>
      </p>
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center text-act">{words.chartTable}</summary>
        <DataTable table={dayTable(chart)} />
      </details>
    </figure>
  );
}

/** The same as a table, the latest day first. */
export function dayTable({ title, parts, days }: DayCounts): Table {
  return {
    name: title,
    heads: [words.day, ...parts],
    rows: days.map(({ day, counts }) => [day, ...counts]).reverse(),
  };
}
