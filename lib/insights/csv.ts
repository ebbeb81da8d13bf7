type Cell = string | number | null | undefined;

// A table program would calculate what begins like this.
const formula = /^[=+\-@\t\r]/;

/** Rows as CSV (RFC 4180) with a mark of UTF-8, without which table programs in Japan read Shift_JIS. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
