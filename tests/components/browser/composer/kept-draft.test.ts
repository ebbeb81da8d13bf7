import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDraft } from '#components/browser/composer/kept-draft.ts';

const now = new Date('2026-11-21T12:00:00+09:00');
const day = 24 * 60 * 60 * 1000;
const stored = (change: Record<string, unknown> = {}) =>
  JSON.stringify({
    version: 1,
    on: now.getTime() - day,
    topic: 'delivery',
    fields: { product: '電気ケトル' },
    situations: ['late'],
    wants: [],
    ...change,
  });

test('残した下書きは、書いたとおりに戻る', () => {
  expect(parseDraft(stored(), now)).toEqual({
    topic: 'delivery',
    who: undefined,
    fields: { order: '', product: '電気ケトル', happened: '', since: '', wanted: '' },
    situations: ['late'],
    wants: [],
  });
});

test.each([
  ['14日たったもの', stored({ on: now.getTime() - 14 * day })],
  ['先の日付のもの', stored({ on: now.getTime() + 1 })],
  ['日付のないもの', stored({ on: null })],
  ['別の版のもの', stored({ version: 2 })],
  ['途中で切れたもの', stored().slice(0, -3)],
  ['中身が別のもの', '[]'],
])('%sは、読まない', (_, text) => {
  expect(parseDraft(text, now)).toBeUndefined();
});

test('14日たつ直前までは、読む', () => {
  expect(parseDraft(stored({ on: now.getTime() - 14 * day + 1 }), now)).toBeDefined();
});

test('中身の形が違っても、読めるところだけ読む', () => {
  const draft = parseDraft(
    stored({ topic: 3, fields: { product: ['x'], order: '1' }, situations: [1, 'late'], wants: 'a' }),
    now,
  );
  expect(draft).toMatchObject({
    topic: undefined,
    fields: { product: '', order: '1' },
    situations: ['late'],
    wants: [],
  });
});

test('何が入っていても、落ちない', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(() => parseDraft(text, now)).not.toThrow();
      expect(() => parseDraft(stored({ fields: text, situations: text }), now)).not.toThrow();
    }),
  );
});
