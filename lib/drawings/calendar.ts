import { daysAfter, daysBetween, formatMonthDay } from '#lib/ja/index.ts';
import { type Drawing, fullWidth, type Shape } from './drawing.ts';
import { box, centred, path } from './shapes.ts';

/** The days that a calendar counts. Days are dates in Japan, as `2026-11-21`. */
export interface CountedDays {
  /** The day on which the number mail came: day 1. */
  readonly first: string;
  /** The last safe day. */
  readonly safe: string;
  /** The last day by the other reading, where sources disagree. */
  readonly other?: string;
  /** Rung, where it is among the days. */
  readonly today?: string;
  /** Whether the dates are somebody's own; an example shows only the days of the week. */
  readonly isExample: boolean;
}

const top = 24;
const height = 84;

/** The days to pay, one box each: counted, today rung, the safe ones filled, those of the other reading dotted. */
export function calendar(days: CountedDays): Drawing {
  const { first, safe, other, today } = days;
  const safeCount = daysBetween(first, safe) + 1;
  const count = Math.max(safeCount, daysBetween(first, other ?? safe) + 1);
  const w = fullWidth / Math.max(count, 4);
  const dates = Array.from({ length: count }, (_, index) => daysAfter(first, index));
  const foot = top + height + 14;
  return {
    width: fullWidth,
    height: foot + 24,
    shapes: [
      ...dates.flatMap((day, index) => dayShapes(days, day, index, w)),
      ...dates.flatMap((day, index) => (day === today ? ring(index * w, w) : [])),
      ...brace(0, safeCount * w),
      centred('この日までに', (safeCount * w) / 2, foot + 10, { size: 's', tone: 'act' }),
      ...(count > safeCount
        ? [
            ...brace(safeCount * w, count * w),
            centred('当てにしない', ((safeCount + count) * w) / 2, foot + 10, { size: 's', tone: 'split' }),
          ]
        : []),
    ],
    caption: captionOf(days),
    spoken: spokenOf(days, safeCount, count),
  };
}

function dayShapes({ safe, isExample }: CountedDays, day: string, index: number, w: number): Shape[] {
  const x = index * w;
  const isLast = day === safe;
  const isOther = day > safe;
  const tone = isLast ? 'press' : isOther ? 'soft' : 'plain';
  const { weekday, date, month } = partsOf(day);
  const middle = x + w / 2;
  const dated = date === 1 || index === 0;
  return [
    box(isLast ? 'press' : isOther ? 'dots' : 'wash', { x: x + 3, y: top, w: w - 6, h: height }, 9),
    centred(isExample ? '' : `${dated ? `${month}月` : ''}`, middle, top + 13, { size: 's', tone }),
    centred(isExample ? weekday : String(date), middle, top + 38, { size: 'l', tone }),
    centred(isExample ? '' : weekday, middle, top + 58, { size: 's', tone }),
    centred(`${index + 1}日目`, middle, top + 74, { size: 's', tone }),
  ].filter((shape) => shape.is !== 'text' || shape.text !== '');
}

function ring(x: number, w: number): Shape[] {
  return [
    box('ring', { x: x + 1, y: top - 2, w: w - 2, h: height + 4 }, 11),
    centred('今日', x + w / 2, 11, { size: 's' }),
  ];
}

function brace(from: number, to: number): Shape[] {
  return [path('line', `M${from + 6} ${top + height + 6}v5H${to - 6}v-5`)];
}

function partsOf(day: string) {
  const [, month = '', date = ''] = day.split('-');
  return { month: Number(month), date: Number(date), weekday: /（(.)）/.exec(formatMonthDay(day))?.[1] ?? '' };
}

function captionOf({ isExample }: CountedDays): string {
  return isExample
    ? '番号のメールが届いた日を1日目とした、数え方の例。2021年ごろから2025年版までの案内による。点線は、別の案内での日数です。'
    : '番号のメールが届いた日を1日目とした数え方。2021年ごろから2025年版までの案内による。点線は、別の案内での日数です。';
}

function spokenOf({ first, safe, other, today, isExample }: CountedDays, safeCount: number, count: number): string {
  const name = (day: string) => (isExample ? `${partsOf(day).weekday}曜日` : formatMonthDay(day));
  const rest =
    other === undefined || count === safeCount
      ? ''
      : `別の案内では${count}日目の${name(other)}までですが、当てにしません。`;
  const now = today === undefined ? '' : `今日は${name(today)}です。`;
  return `図：1日目は${name(first)}、${safeCount}日目の${name(safe)}までに払います。${rest}${now}`;
}
