import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickerFlow, pickerQuestions, skipToResult } from '#lib/channels/index.ts';
import {
  checkFlow,
  type Given,
  givenFrom,
  locate,
  optionalOnTheWay,
  paths,
  resolve,
  unsure,
} from '#lib/flows/index.ts';
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
  expect(checkFlow(pickerFlow, { mostQuestions: 5 })).toEqual([]);
});

test.each(Object.entries(pickerQuestions))('質問 %s は、とばせる', (_, { answers }) => {
  expect(answers).toContain(unsure);
});

test('質問は3つまで。あとから売る側だと言った人だけ、5つまで', () => {
  for (const { trail } of paths(pickerFlow, today)) {
    const asked = trail.filter(({ question }) => !pickerFlow.optional.has(question));
    expect(asked.length).toBeLessThanOrEqual(asked.some(({ question }) => question === 'plan') ? 5 : 3);
  }
});

describe('結果で足せる条件', () => {
  test.each([
    ['who=buyer topic=refund urgency=now', ['speak', 'record', 'device', 'language']],
    ['who=buyer topic=refund urgency=now speak=no', ['speak', 'device', 'language']],
    ['who=buyer topic=hijacked', ['speak', 'record', 'device', 'language']],
    ['who=guest topic=delivery', ['speak', 'record', 'device', 'language']],
    ['who=seller-small matter=rating', ['device']],
    ['who=seller-large matter=rating urgency=later', ['speak', 'record', 'device']],
  ])('「%s」では %j', (replies, offered) => {
    expect(optionalOnTheWay(pickerFlow, given(replies), today)).toEqual(offered);
  });

  test('足しても外しても、結果のまま。足した答えだけが残る', () => {
    const before = resolve(pickerFlow, given('who=buyer topic=refund urgency=now'), today);
    const after = resolve(pickerFlow, given('who=buyer topic=refund urgency=now language=english'), today);
    expect(before).toMatchObject({ at: 'outcome', id: 'result' });
    expect(after).toMatchObject({ at: 'outcome', id: 'result' });
    expect(after.trail.map(({ question }) => question)).toEqual(['who', 'topic', 'urgency', 'language']);
  });

  test('前の住所は、とばした答えも、聞いている途中の場所も、結果に着く', () => {
    const address = (node: string, query: string) =>
      locate(pickerFlow, { node, given: givenFrom(pickerFlow, new URLSearchParams(query)) }, today);
    const old = 'who=buyer&topic=refund&urgency=unsure&speak=no&device=unsure&language=english';
    expect(address('result', old)).toMatchObject({ do: 'show', position: { id: 'result' } });
    expect(address('speak', 'who=buyer&topic=refund&urgency=now')).toEqual({
      do: 'move',
      to: '/contact/find/result?topic=refund&urgency=now&who=buyer',
    });
  });
});

describe('返答によって、聞くことが変わる', () => {
  test.each([
    ['', ['who', 'topic', 'urgency']],
    ['who=buyer topic=refund', ['urgency']],
    ['who=buyer topic=hijacked', []],
    ['who=prime topic=charged', []],
    ['who=buyer topic=suspicious', []],
    ['who=guest topic=delivery', []],
    ['who=guest topic=selling', []],
    ['who=seller-small matter=rating', []],
    ['who=seller-large matter=rating', ['urgency']],
    ['who=seller-large matter=hijacked', []],
    ['who=buyer topic=selling', ['plan', 'matter']],
    ['who=buyer topic=selling plan=large', ['matter', 'urgency']],
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
