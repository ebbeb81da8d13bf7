import {
  type DayKind,
  dayKindOf,
  dayKinds,
  daysFrom,
  type Holidays,
  instantInJapan,
  timeInJapan,
} from '#lib/ja/index.ts';

/** Part of a day in Japan: from one minute of the day up to, but not at, another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What one fact says of the hours, on the days that it speaks of. */
export interface Shift {
  /** Example: `support.phone-hours`. */
  readonly fact: string;
  /** How far its sources carry it. */
  readonly status: 'agreed' | 'single' | 'conflict' | 'dated' | 'unverified';
  readonly days: readonly DayKind[];
  /** The hours that this site counts on. */
  readonly reading: Span;
  /** The hours that each account gives. */
  readonly accounts: readonly Span[];
}

/** When somebody, or something, answers. */
export type Hours =
  /** Pages and forms: nobody need be there. */
  { readonly is: 'always' } | { readonly is: 'told'; readonly shifts: readonly Shift[] } | { readonly is: 'unknown' };

/** Why hours are not sure although an account has them. */
export type Doubt = 'disagree' | 'single' | 'dated' | 'unverified';

/** Whether a channel answers at an instant, as far as can be told. */
export type OpenState =
  /** Every account says so, and there is more than one; or nobody need be there. */
  | { readonly is: 'open'; readonly today: readonly Span[]; readonly facts: readonly string[] }
  /** Some account says so. `counted` tells whether this site counts on it, too. */
  | {
      readonly is: 'probably';
      readonly counted: boolean;
      readonly doubt: Doubt;
      readonly today: readonly Span[];
      readonly facts: readonly string[];
    }
  /** No account says so. */
  | { readonly is: 'closed'; readonly today: readonly Span[]; readonly facts: readonly string[] }
  | { readonly is: 'unknown' };

/** Anything that keeps hours. */
export interface Timed {
  readonly hours: Hours;
}

const wholeDay: Span = { from: 0, to: 24 * 60 };

/** A month finds every opening: nobody closes longer over the New Year. */
const daysAhead = 31;

/** Whether it answers at this instant. `today` holds the hours of that day in Japan on which this site counts. */
export function isOpen({ hours }: Timed, now: Date, holidays: Holidays): OpenState {
  if (hours.is === 'unknown') return hours;
  if (hours.is === 'always') return { is: 'open', today: [wholeDay], facts: [] };
  const { day, minute } = timeInJapan(now);
  const shifts = shiftsOn(day, hours.shifts, holidays);
  if (shifts === undefined) return { is: 'unknown' };
  const facts = [...new Set((shifts.length > 0 ? shifts : hours.shifts).map(({ fact }) => fact))];
  const told = { today: shifts.map(({ reading }) => reading).sort((a, b) => a.from - b.from), facts };
  const covering = shifts.filter((shift) => [shift.reading, ...shift.accounts].some((span) => holds(span, minute)));
  const [first] = covering;
  if (first === undefined) return { is: 'closed', ...told };
  if (covering.some((shift) => doubtOf(shift, minute) === undefined)) return { is: 'open', ...told };
  const counting = covering.find(({ reading }) => holds(reading, minute));
  const doubt = doubtOf(counting ?? first, minute) ?? 'disagree';
  return { is: 'probably', counted: counting !== undefined, doubt, ...told };
}

/** Whether this site tells its readers to count on an answer. */
export function isCounted(state: OpenState): boolean {
  return state.is === 'open' || (state.is === 'probably' && state.counted);
}

/** The first instant from now on at which one may count on an answer: now where that is so; nothing where unknown. */
export function nextOpening(timed: Timed, now: Date, holidays: Holidays): Date | undefined {
  if (isCounted(isOpen(timed, now, holidays))) return now;
  const { hours } = timed;
  if (hours.is !== 'told') return undefined;
  for (const day of daysFrom(timeInJapan(now).day, daysAhead)) {
    const shifts = shiftsOn(day, hours.shifts, holidays);
    if (shifts === undefined) return undefined;
    const starts = shifts.map(({ reading }) => instantInJapan({ day, minute: reading.from }).getTime());
    const next = Math.min(...starts.filter((start) => start > now.getTime()));
    if (Number.isFinite(next)) return new Date(next);
  }
  return undefined;
}

/** The shifts of a day; `undefined` where they turn on the sort of day, and that is not known. */
function shiftsOn(day: string, shifts: readonly Shift[], holidays: Holidays): readonly Shift[] | undefined {
  if (shifts.every(({ days }) => dayKinds.every((kind) => days.includes(kind)))) return shifts;
  const kind = dayKindOf(day, holidays);
  return kind && shifts.filter(({ days }) => days.includes(kind));
}

// One account alone, or an old one, is not enough to call a channel open; nor is an hour that only some give.
function doubtOf({ status, reading, accounts }: Shift, minute: number): Doubt | undefined {
  if (![reading, ...accounts].every((span) => holds(span, minute))) return 'disagree';
  return status === 'agreed' || status === 'conflict' ? undefined : status;
}

function holds({ from, to }: Span, minute: number): boolean {
  return from <= minute && minute < to;
}
