import fc from 'fast-check';
import {
  type Desk,
  type Directory,
  deskIds,
  type Hours,
  matters,
  type PickerReplies,
  pickerQuestions,
  resultWordsSchema,
  type Shift,
  type Span,
} from '#lib/channels/index.ts';
import type { Audience } from '#lib/content/index.ts';
import type { OneQuestion } from '#lib/flows/index.ts';
import { dayKinds, type Holidays } from '#lib/ja/index.ts';
import { minuteRange } from './facts.ts';

/** The holidays of 2026 used in tests. */
export const holidays: Holidays = {
  from: '2026-01-01',
  through: '2028-12-31',
  days: ['2026-11-03', '2026-11-23', '2027-01-01', '2027-01-11'],
};

/** The instant of a local time in Japan: `2026-11-21 21:40`. */
export function inJapan(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+09:00`);
}

/** `9-21` as minutes of the day. */
export function span(text: string): Span {
  const [from = 0, to = 0] = text.split('-').map((hour) => Number(hour) * 60);
  return { from, to };
}

/** The hours of one fact; by default all claims equal the reading. */
function aShift({ hours = '9-21', accounts = [hours], ...rest }: ShiftWords = {}): Shift {
  return {
    fact: 'support.phone-hours',
    status: 'agreed',
    days: dayKinds,
    reading: span(hours),
    accounts: accounts.map(span),
    isVague: false,
    ...rest,
  };
}

/** Hours as stated by facts. */
export function withHours(...shifts: readonly ShiftWords[]): { hours: Hours } {
  return { hours: { is: 'known', shifts: shifts.map(aShift) } };
}

interface ShiftWords extends Partial<Omit<Shift, 'reading' | 'accounts'>> {
  readonly hours?: string;
  readonly accounts?: readonly string[];
}

const anySpan: fc.Arbitrary<Span> = minuteRange.map(([from, to]) => ({ from, to }));

/** Arbitrary hours that the ledger allows. */
export const anyHours: fc.Arbitrary<Hours> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Hours>({ is: 'always' }, { is: 'unknown' }) },
  {
    weight: 8,
    arbitrary: fc
      .array(
        fc.record<Shift>({
          fact: fc.constantFrom('a.hours', 'b.hours'),
          status: fc.constantFrom('agreed', 'single', 'conflict', 'dated', 'unverified'),
          days: fc.subarray([...dayKinds], { minLength: 1 }),
          reading: anySpan,
          accounts: fc.array(anySpan, { minLength: 1, maxLength: 4 }),
          isVague: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((shifts): Hours => ({ is: 'known', shifts })),
  },
);

/** An arbitrary instant in the years of the holiday table, often at the edge of a day or an hour. */
export const anyInstant: fc.Arbitrary<Date> = fc.oneof(
  fc.date({
    min: new Date('2026-01-01T00:00:00+09:00'),
    max: new Date('2028-12-31T23:59:59+09:00'),
    noInvalidDate: true,
  }),
  fc
    .tuple(fc.integer({ min: 1, max: 3 * 365 * 24 }), fc.constantFrom(-1, 0, 1))
    .map(([hour, off]) => new Date(Date.parse('2026-01-01T00:00:00+09:00') + hour * 3_600_000 + off * 1000)),
);

/** A valid desk; by default the chat with a person. */
export function aDesk(fields: Partial<Desk> = {}): Desk {
  const { id = 'chat' } = fields;
  return {
    id,
    path: `/contact/${id}`,
    name: 'チャット',
    answer: '迷ったときの窓口です。',
    order: 30,
    audience: ['buyer', 'prime'],
    signIn: 'yes',
    record: 'yes',
    methods: [{ by: 'chat', ...withHours({ hours: '9-21' }) }],
    ...fields,
  };
}

const pages = (key: string) => [`/guides/${key}/first`, '/guides/contact/choose'];

/** A directory with these desks; each matter has a page of its own. */
export function aDirectory(...desks: readonly Desk[]): Directory {
  const { help } = resultWordsSchema.shape;
  const keys = Object.keys(help.shape);
  return { desks, holidays, help: help.parse(Object.fromEntries(keys.map((key) => [key, pages(key)]))) };
}

const anyMethods = fc.uniqueArray(
  fc.record({ by: fc.constantFrom('phone', 'chat', 'ai', 'mail', 'page', 'outside'), hours: anyHours }),
  { minLength: 1, maxLength: 3, selector: ({ by }) => by },
);

/** Arbitrary desks with names that the rules know. */
export const anyDesks: fc.Arbitrary<Desk[]> = fc.uniqueArray(
  fc.record<Desk>({
    id: fc.constantFrom(...deskIds),
    path: fc.constant('/contact/any'),
    name: fc.constant('窓口'),
    answer: fc.constant('窓口です。'),
    order: fc.integer({ min: 1, max: 3 }),
    audience: fc.subarray<Audience>(['buyer', 'prime', 'seller', 'business'], { minLength: 1 }),
    signIn: fc.constantFrom('yes', 'no', 'unknown'),
    record: fc.constantFrom('yes', 'no', 'unknown'),
    methods: anyMethods,
  }),
  { selector: ({ id }) => id },
);

/** Arbitrary combinations of replies, including ones the flow never asks for. */
export const anyPickerReplies: fc.Arbitrary<PickerReplies> = fc.record(
  {
    who: fc.constantFrom(...answersBut(pickerQuestions.who)),
    matter: fc.constantFrom(...matters),
    urgency: fc.constantFrom(...answersBut(pickerQuestions.urgency)),
    speak: fc.constantFrom(...answersBut(pickerQuestions.speak)),
    record: fc.constantFrom(...answersBut(pickerQuestions.record)),
    device: fc.constantFrom(...answersBut(pickerQuestions.device)),
    language: fc.constantFrom(...answersBut(pickerQuestions.language)),
  },
  { requiredKeys: [] },
);

function answersBut<Answer extends string>({ answers }: OneQuestion<Answer>): Exclude<Answer, 'unsure'>[] {
  return answers.filter((answer): answer is Exclude<Answer, 'unsure'> => answer !== 'unsure');
}
