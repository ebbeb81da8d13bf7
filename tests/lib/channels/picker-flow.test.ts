import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickerFlow, pickerQuestions, skipToResult } from '#lib/channels/index.ts';
import { checkFlow, type Given, paths, resolve, unsure } from '#lib/flows/index.ts';
import { hostileText, inheritedNames } from '#tests/support/hostile-text.ts';

const today = '2026-11-21';

/** Replies in the form of an address: `who=buyer topic=refund`. */
function given(text: string): Given {
  return new Map(
    text.split(' ').flatMap((pair) => (pair === '' ? [] : [[pair.split('=')[0] ?? '', [pair.split('=')[1] ?? '']]])),
  );
}

const questionsAfter = (text: string) => {
  const position = resolve(pickerFlow, skipToResult(given(text)), today);
  return position.trail.map(({ question }) => question).slice(given(text).size);
};

test('流れに、行き止まりも輪も、通らない道もない', () => {
  expect(checkFlow(pickerFlow, { mostQuestions: 9 })).toEqual([]);
});

test.each(Object.entries(pickerQuestions))('質問 %s は、とばせる', (_, { answers }) => {
  expect(answers).toContain(unsure);
});

test('多くの人への質問は、7つまで', () => {
  const long = [...paths(pickerFlow, today)].map(({ trail }) => trail).filter(({ length }) => length > 7);
  // Readers who only later say that they sell are asked once more.
  expect(long.every((trail) => trail.some(({ question }) => question === 'plan'))).toBe(true);
});

describe('返答によって、聞くことが変わる', () => {
  test.each([
    ['', ['who', 'topic', 'urgency', 'speak', 'record', 'device', 'language']],
    ['who=buyer topic=refund', ['urgency', 'speak', 'record', 'device', 'language']],
    ['who=buyer topic=hijacked', []],
    ['who=prime topic=charged', []],
    ['who=buyer topic=suspicious', []],
    ['who=guest topic=delivery', []],
    ['who=guest topic=selling', []],
    ['who=buyer topic=refund urgency=now speak=no', ['device', 'language']],
    ['who=seller-small matter=rating', ['device']],
    ['who=seller-large matter=rating', ['urgency', 'speak', 'record', 'device']],
    ['who=seller-large matter=hijacked', []],
    ['who=buyer topic=selling', ['plan', 'matter', 'device']],
    ['who=buyer topic=selling plan=large', ['matter', 'urgency', 'speak', 'record', 'device']],
  ])('「%s」のあとは %j', (replies, questions) => {
    expect(questionsAfter(replies)).toEqual(questions);
  });
});

const anyText = fc.oneof(
  hostileText,
  fc.constantFrom(...inheritedNames),
  fc.constantFrom('buyer', 'now', 'yes', unsure),
);
const anyGiven: fc.Arbitrary<Given> = fc
  .array(fc.tuple(fc.constantFrom(...Object.keys(pickerQuestions), '__proto__'), fc.array(anyText, { maxLength: 3 })))
  .map((pairs) => new Map(pairs));

test('どんな返答からでも、残りをとばせば結果に着き、答えた分は変わらない', () => {
  fc.assert(
    fc.property(anyGiven, (texts) => {
      const before = resolve(pickerFlow, texts, today);
      const after = resolve(pickerFlow, skipToResult(texts), today);
      expect(after).toMatchObject({ at: 'outcome', id: 'result' });
      expect(after.trail.slice(0, before.trail.length)).toEqual(before.trail);
    }),
    { numRuns: 500 },
  );
});
