import { dayKindOf, type Holidays, timeInJapan, weekPart } from '#lib/ja/index.ts';
import type { Method } from './channel.ts';
import type { Desk, DeskMethod } from './desk.ts';
import { isOpen, nextOpening, type OpenState } from './hours.ts';
import type { PickerReplies } from './picker-replies.ts';
import { baseScore, fitOf, fits, type Openness, type ReasonId, type Rule, rules } from './rules.ts';

/** A reason for a contact method's rank. A positive weight raised it, a negative one lowered it. */
export interface Reason {
  readonly id: ReasonId;
  readonly weight: number;
}

/** A contact method of a desk, scored. The score is the base score plus the weights of the reasons. */
export interface RankedWay {
  readonly by: Method;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly state: OpenState;
  /** The next time when readers can rely on an answer, unless that is now. */
  readonly next: Date | undefined;
}

/** Scores one contact method of a desk for a reader at an instant. */
export function scoreWay(
  desk: Desk,
  method: DeskMethod,
  replies: PickerReplies,
  now: Date,
  holidays: Holidays,
): RankedWay {
  const state = isOpen(method, now, holidays);
  const openness = opennessOf(state);
  const isCountedOn = openness === 'open' || openness === 'counted';
  const at = { desk, by: method.by, replies, openness, isRestDay: isRestDay(now, holidays) };
  const fit = fitOf(desk.id, replies.matter);
  const reasons: Reason[] = [
    ...(fit === undefined ? [] : [{ id: fit, weight: fits[fit] }]),
    ...rules.filter((rule) => applies(rule, at)).map(({ reason, weight }) => ({ id: reason, weight })),
  ];
  return {
    by: method.by,
    score: reasons.reduce((sum, { weight }) => sum + weight, baseScore),
    reasons,
    state,
    next: isCountedOn ? undefined : nextOpening(method, now, holidays),
  };
}

interface Case {
  readonly desk: Desk;
  readonly by: Method;
  readonly replies: PickerReplies;
  readonly openness: Openness;
  readonly isRestDay: boolean;
}

function applies(rule: Rule, { desk, by, replies, openness, isRestDay }: Case): boolean {
  return (
    isAmong(rule.desk, desk.id) &&
    isAmong(rule.by, by) &&
    isAmong(rule.record, desk.record) &&
    isAmong(rule.signIn, desk.signIn) &&
    isAmong(rule.openness, openness) &&
    (rule.restDay === undefined || isRestDay) &&
    matchesReplies(rule.when ?? {}, replies)
  );
}

function isAmong(wanted: readonly unknown[] | undefined, value: unknown): boolean {
  return wanted === undefined || wanted.includes(value);
}

function matchesReplies(when: NonNullable<Rule['when']>, replies: PickerReplies): boolean {
  const given = new Map(Object.entries(replies));
  return Object.entries(when).every(([name, answers]) => isAmong(answers, given.get(name)));
}

function opennessOf(state: OpenState): Openness {
  if (state.is !== 'probably') return state.is;
  return state.counted ? 'counted' : 'perhaps';
}

// Outside the holiday table, the day of the week still counts.
function isRestDay(now: Date, holidays: Holidays): boolean {
  const { day } = timeInJapan(now);
  return (dayKindOf(day, holidays) ?? weekPart(day)) !== 'weekday';
}
