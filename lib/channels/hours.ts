import {
  type DayKind,
  dayKindOf,
  dayKinds,
  daysFrom,
  type Holidays,
  instantInJapan,
  timeInJapan,
} from '#lib/ja/index.ts';

/** Part of a day in Japan, in minutes since midnight. `from` is included, `to` is not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The hours that one fact gives, and the days to which they apply. */
export interface Shift {
  /** Example: `support.phone-hours`. */
  readonly fact: string;
  /** How well the sources support the fact. */
  readonly status: 'agreed' | 'single' | 'conflict' | 'dated' | 'unverified';
  readonly days: readonly DayKind[];
  /** The hours of the reading that this site adopts. */
  readonly reading: Span;
  /** The hours that each source gives. */
  readonly accounts: readonly Span[];
  /** Whether a source limits the hours without giving a clock time: 「朝から深夜まで」. */
  readonly isVague: boolean;
}

/** When a contact method is answered. */
export type Hours =
  /** Pages and forms, which need no staff. */
  { readonly is: 'always' } | { readonly is: 'known'; readonly shifts: readonly Shift[] } | { readonly is: 'unknown' };

/** Why stated hours are uncertain. */
export type Doubt = 'disagree' | 'single' | 'dated' | 'unverified';

/** Whether a contact method is answered at an instant. */
export type OpenState =
  /** At least two sources agree, or no staff is needed. */
  | { readonly is: 'open'; readonly today: readonly Span[]; readonly facts: readonly string[] }
  /** Some source says so. `counted` is true when the reading says so, too. */
  | {
      readonly is: 'probably';
      readonly counted: boolean;
      readonly doubt: Doubt;
      readonly today: readonly Span[];
      readonly facts: readonly string[];
    }
  /** No source says so. */
  | { readonly is: 'closed'; readonly today: readonly Span[]; readonly facts: readonly string[] }
  | { readonly is: 'unknown' };

/** Anything with hours. */
export interface Timed {
  readonly hours: Hours;
}

const wholeDay: Span = { from: 0, to: 24 * 60 };

/** One month contains every next opening: nobody closes for longer over the New Year. */
const daysAhead = 31;

/**
 * Whether a contact method is answered at this instant. `today` lists the hours of the readings for that day in Japan.
 */
export function isOpen({ hours }: Timed, now: Date, holidays: Holidays): OpenState {
  if (hours.is === 'unknown') return hours;
  if (hours.is === 'always') return { is: 'open', today: [wholeDay], facts: [] };
  const { day, minute } = timeInJapan(now);
  const shifts = shiftsOn(day, hours.shifts, holidays);
  if (shifts === undefined) return { is: 'unknown' };
  const facts = [...new Set((shifts.length > 0 ? shifts : hours.shifts).map(({ fact }) => fact))];
  const details = { today: shifts.map(({ reading }) => reading).sort((a, b) => a.from - b.from), facts };
  const covering = shifts.filter((shift) => [shift.reading, ...shift.accounts].some((span) => contains(span, minute)));
  const [first] = covering;
  if (first === undefined) return { is: 'closed', ...details };
  if (covering.some((shift) => doubtOf(shift, minute) === undefined)) return { is: 'open', ...details };
  const counting = covering.find(({ reading }) => contains(reading, minute));
  const doubt = doubtOf(counting ?? first, minute) ?? 'disagree';
  return { is: 'probably', counted: counting !== undefined, doubt, ...details };
}

/** Whether readers can rely on an answer. */
export function isCounted(state: OpenState): boolean {
  return state.is === 'open' || (state.is === 'probably' && state.counted);
}

/**
 * The first instant from now on when readers can rely on an answer. It is `now` if they can already, and `undefined` if
 * nothing is known.
 */
export function nextOpening(timed: Timed, now: Date, holidays: Holidays): Date | undefined {
  if (isCounted(isOpen(timed, now, holidays))) return now;
  const { hours } = timed;
  if (hours.is !== 'known') return undefined;
  for (const day of daysFrom(timeInJapan(now).day, daysAhead)) {
    const shifts = shiftsOn(day, hours.shifts, holidays);
    if (shifts === undefined) return undefined;
    const starts = shifts.map(({ reading }) => instantInJapan({ day, minute: reading.from }).getTime());
    const next = Math.min(...starts.filter((start) => start > now.getTime()));
    if (Number.isFinite(next)) return new Date(next);
  }
  return undefined;
}

/** The shifts of a day; `undefined` when they depend on the kind of day and the holiday table does not cover it. */
function shiftsOn(day: string, shifts: readonly Shift[], holidays: Holidays): readonly Shift[] | undefined {
  if (shifts.every(({ days }) => dayKinds.every((kind) => days.includes(kind)))) return shifts;
  const kind = dayKindOf(day, holidays);
  return kind && shifts.filter(({ days }) => days.includes(kind));
}

// A single source or an old one is not enough to call a channel open, and neither are hours that only some sources
// give, or that a source limits without telling when.
function doubtOf({ status, reading, accounts, isVague }: Shift, minute: number): Doubt | undefined {
  if (isVague || ![reading, ...accounts].every((span) => contains(span, minute))) return 'disagree';
  return status === 'agreed' || status === 'conflict' ? undefined : status;
}

function contains({ from, to }: Span, minute: number): boolean {
  return from <= minute && minute < to;
}
