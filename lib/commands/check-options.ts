import { suggest } from '#lib/content/index.ts';
import { CommandError } from './console.ts';

/** What `npm run check` was asked for. */
export interface CheckOptions {
  /** `print` writes JSON and nothing else to the standard output; `file` writes JSON there, beside the usual lines. */
  readonly json?: { readonly to: 'print' } | { readonly to: 'file'; readonly file: string };
  /** Overdue reviews and articles changed since their last check are errors. */
  readonly isStrictOnDates: boolean;
  /** Changed facts are listed with the pages that use them. */
  readonly listsFacts: boolean;
  /** The record of published addresses takes in what is new. */
  readonly publishes: boolean;
}

const names = ['--json', '--json=FILE', '--strict-dates', '--facts', '--publish'];
const fix = `npm run check -- [${names.join(' | ')}] の形で実行してください。`;

/** Reads the arguments of `npm run check`. */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  let options: CheckOptions = { isStrictOnDates: false, listsFacts: false, publishes: false };
  for (const arg of args) options = { ...options, ...readOption(arg) };
  return options;
}

function readOption(arg: string): Partial<CheckOptions> {
  if (arg === '--json') return { json: { to: 'print' } };
  if (arg === '--strict-dates') return { isStrictOnDates: true };
  if (arg === '--facts') return { listsFacts: true };
  if (arg === '--publish') return { publishes: true };
  if (!arg.startsWith('--json=')) throw new CommandError(`「${arg}」は分かりません。`, `${suggest(arg, names)}${fix}`);
  const file = arg.slice('--json='.length);
  if (file === '') throw new CommandError('--json= のうしろに、ファイルの名前がありません。', fix);
  return { json: { to: 'file', file } };
}
