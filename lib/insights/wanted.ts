import { z } from 'zod';

/** The pages for the operator, by the last part of their address. */
export const pageNames = ['today', 'votes', 'comments', 'searches', 'flows', 'labels', 'content'] as const;
export type PageName = (typeof pageNames)[number];

const spans = [7, 28, 90, 365] as const;
/** Votes are summed over pages and days, which takes too long over a year. */
const longestForVotes = 90;

/** The stretches of days that a page can show. */
export function spansOf(at: PageName): readonly number[] {
  return at === 'votes' ? spans.filter((days) => days <= longestForVotes) : spans;
}

const usualSpan = 28;
const pagePath = z.string().regex(/^\/[\w/-]{0,200}$/);
const query = z.object({
  days: z
    .string()
    .transform(Number)
    .refine((days) => spans.some((span) => span === days))
    .catch(usualSpan),
  page: pagePath.optional().catch(undefined),
  list: z.enum(['open', 'all']).catch('open'),
  by: z.enum(['fruitless', 'unopened']).catch('fruitless'),
  before: z
    .string()
    .regex(/^\d{1,15}\.[\w-]{1,64}$/)
    .transform((text) => ({ at: Number(text.split('.')[0]), id: text.slice(text.indexOf('.') + 1) }))
    .optional()
    .catch(undefined),
});

/** What the operator wants to see. */
export interface Wanted {
  readonly at: PageName;
  /** Whether as a table for other programs. */
  readonly isCsv: boolean;
  readonly days: number;
  /** The one page of the site that is asked about. */
  readonly page?: string | undefined;
  /** Whether only comments that wait are shown. */
  readonly isOpen: boolean;
  readonly failure: 'fruitless' | 'unopened';
  /** The last comment of the list before. */
  readonly before?: { readonly at: number; readonly id: string } | undefined;
}

export const home = '/insights';
const csvHome = `${home}/csv`;

/** What an address asks for; `undefined` when there is no such page. Settings that are not valid count as none. */
export function readWanted(address: string): Wanted | undefined {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const isCsv = pathname.startsWith(`${csvHome}/`);
  const name = isCsv
    ? pathname.slice(csvHome.length + 1)
    : pathname === home
      ? 'today'
      : pathname.slice(home.length + 1);
  const at = pageNames.find((each) => each === name && (isCsv || each !== 'today' || pathname === home));
  if (at === undefined) return undefined;
  const { days, page, list, by, before } = query.parse(Object.fromEntries(searchParams));
  return {
    at,
    isCsv,
    days: spansOf(at).includes(days) ? days : usualSpan,
    page,
    isOpen: list === 'open',
    failure: by,
    before,
  };
}

/** The address of a page for the operator, with what differs from its usual form. */
export function addressOf(at: PageName, settings: Readonly<Record<string, string | number | undefined>> = {}): string {
  return withSettings(at === 'today' ? home : `${home}/${at}`, settings);
}

/** The address of the same as a table for other programs. */
export function csvAddressOf(
  at: PageName,
  settings: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return withSettings(`${csvHome}/${at}`, settings);
}

function withSettings(path: string, settings: Readonly<Record<string, string | number | undefined>>): string {
  const set = Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}
