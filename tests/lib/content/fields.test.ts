import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { articleFields, askedFields, oneOf, strictRecord, textLine, wholeNumber } from '#lib/content/index.ts';

const messages = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message);

test('1行の文は、前後の空白を除いて読まれる', () => {
  expect(textLine('書いてください。').parse('　払います。 ')).toBe('払います。');
});

test('空白だけの文は、書くように言われる', () => {
  expect(messages(textLine('書いてください。'), ' 　')).toEqual(['書いてください。']);
});

test('2行の文は、1行で書くように言われる', () => {
  expect(messages(textLine('書いてください。'), '払い\nます')).toEqual([
    '改行せず、1行で書いてください。書いてください。',
  ]);
});

test.each([0.5, 0, 241, Number.NaN, '5', null])('範囲の中の整数でない %s は、使えない', (value) => {
  expect(messages(wholeNumber('整数で。', { min: 1, max: 240 }), value)).toEqual(['整数で。']);
});

test('範囲の端の整数は使える', () => {
  expect([1, 240].map((value) => wholeNumber('整数で。', { min: 1, max: 240 }).parse(value))).toEqual([1, 240]);
});

test.each(['buyers', 'constructor', 'toString', 1])('決まった言葉にない %s は、使える言葉が示される', (value) => {
  expect(messages(oneOf({ buyer: '買う人', prime: 'プライム会員' }), value)).toEqual([
    'buyer（買う人） / prime（プライム会員） のどれかを書いてください。',
  ]);
});

test('知らない項目は、知っている項目の名前を伝える', () => {
  expect(messages(strictRecord(articleFields).partial(), { tags: [] })).toEqual([
    'draft order checkedOn reviewBy facts related movedFrom movedAnchors',
  ]);
});

test.each(['2026-02-30', '2026-13-01', '2026-2-3', '2026/02/03', '20260203', '2026-02-03T00:00:00Z', '２０２６-02-03'])(
  '「%s」は日付として使えない',
  (day) => {
    expect(articleFields.checkedOn.safeParse(day).success).toBe(false);
  },
);

test('うるう年の2月29日は、ある日付とみなす', () => {
  expect(articleFields.checkedOn.parse('2028-02-29')).toBe('2028-02-29');
});

test('次に読むページがなければ、空の一覧になる', () => {
  expect(articleFields.related.parse(undefined)).toEqual([]);
});

test.each(['konbini.what', 'konbini.chains-s0'])('「%s」は事実の id になる', (id) => {
  expect(articleFields.facts.parse([id])).toEqual([id]);
});

test.each(['konbini', 'Konbini.what', '事実.期限', 'a.b.c', ''])('「%s」は事実の id にならない', (id) => {
  expect(articleFields.facts.safeParse([id]).success).toBe(false);
});

describe('言い換え', () => {
  const { asked } = askedFields;
  const longest = '払'.repeat(40);

  test('なければ空の一覧になり、1つから6つまで、40文字までを書ける', () => {
    const six = [longest, 'い', 'う', 'え', 'お', '𠮷'.repeat(40)];
    expect([undefined, ['あ'], six].map((value) => asked.parse(value))).toEqual([[], ['あ'], six]);
  });

  test.each([[[]], [['あ', 'い', 'う', 'え', 'お', 'か', 'き']], ['番号がない'], [[8888]], [[' ']], [null]])(
    '%j は、1つから6つを並べるように言われる',
    (value) => {
      expect(messages(asked, value)).toEqual([expect.stringMatching(/^asked には、.*1〜6つ並べてください/)]);
    },
  );

  test.each([['wait'], ['#'], ['#Wait'], ['#wait here']])('見出しの「%s」は、# と id で書くように言われる', (part) => {
    expect(messages(askedFields.askedAt, { [part]: ['あ'] })).toEqual([expect.stringMatching(/^askedAt には、/)]);
    expect(askedFields.askedAt.parse({ '#wait': ['あ'] })).toEqual({ '#wait': ['あ'] });
  });

  test('41文字の言い方は、短くするように言われる', () => {
    expect(messages(asked, [`${longest}う`])).toEqual(['asked の言い方は、1つ 40 文字までにしてください。']);
  });
});
