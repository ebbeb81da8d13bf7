/** Figures as a Markdown table: the first column is a name, the others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** The median, because a single slow run does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** The figure that this share of all does not exceed: `quantile(times, 0.95)`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Example: `1,234.5`. */
export function decimal(value: number, digits = 1): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** One figure divided by another, in three digits. Example: `× 0.0312`. */
export function ratio(value: number, base: number): string {
  if (base === 0) return '–';
  return `× ${(value / base).toLocaleString('en', { maximumSignificantDigits: 3 })}`;
}

export function kibibytes(bytes: number): string {
  return decimal(bytes / 1024);
}

/** The problem of a report section without figures, or with a figure that is no number. */
export function missingFigures(section: string): string | undefined {
  const rows = section.split('\n').filter((line) => line.startsWith('|') && !/^[|] (?:--| [|])/.test(line));
  if (!rows.some((row) => /[|] .*\d.* [|]$/.test(row))) return 'no table has a figure';
  const wrong = rows.find((row) => /\b(?:NaN|Infinity|undefined|null)\b/.test(row));
  return wrong === undefined ? undefined : `not a figure: ${wrong}`;
}
