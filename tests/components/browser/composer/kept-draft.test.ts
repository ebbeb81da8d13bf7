import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf, type Kept, mergeDrafts, parseDraft, withKept } from '#components/browser/composer/kept-draft.ts';
import { freshComposer } from '#components/message/composer-state.ts';
import { fieldIds } from '#lib/messages/client.ts';
import { aDraft, shippedRules } from '#tests/support/messages.ts';

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
    fields: { ...Object.fromEntries(fieldIds.map((id) => [id, ''])), product: '電気ケトル' },
    situations: ['delivery/late'],
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
    stored({ topic: 3, fields: { product: ['x'], order: '1' }, situations: [1, 'refund/late', 'late'], wants: 'a' }),
    now,
  );
  expect(draft).toMatchObject({
    topic: undefined,
    fields: { product: '', order: '1' },
    situations: ['refund/late'],
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

const rules = await shippedRules();

describe('2つのタブで同じ下書きを書いても', () => {
  const seen: Kept = {
    topic: 'delivery',
    who: undefined,
    fields: { product: 'ケトル', since: '' },
    situations: ['delivery/late', 'refund/not-yet'],
    wants: [],
  };
  const mine = (fields: Kept['fields'], change: Partial<Kept> = {}): Kept => ({
    ...seen,
    fields: { ...seen.fields, ...fields },
    ...change,
  });

  test('別の欄に書いたものは、どちらも残る', () => {
    expect(mergeDrafts(seen, mine({ wanted: '交換' }), mine({ order: '250' })).fields).toMatchObject({
      product: 'ケトル',
      wanted: '交換',
      order: '250',
    });
  });

  test('同じ欄に別のことを書いたら、2つとも残る', () => {
    expect(mergeDrafts(seen, mine({ product: 'やかん' }), mine({ product: '鍋' })).fields.product).toBe('鍋 ／ やかん');
  });

  test('片方が直した欄は、直したものになる', () => {
    expect(mergeDrafts(seen, mine({}), mine({ product: '鍋' })).fields.product).toBe('鍋');
    expect(mergeDrafts(seen, mine({ product: '' }), mine({})).fields.product).toBe('');
  });

  test('付けた印は足され、外した印だけが外れる。別の用件の印は残る', () => {
    const ours = mine({}, { situations: ['refund/not-yet', 'delivery/stuck'] });
    const others = mine({}, { situations: ['delivery/late', 'delivery/missing', 'refund/not-yet'] });
    expect([...mergeDrafts(seen, ours, others).situations].sort()).toEqual([
      'delivery/missing',
      'delivery/stuck',
      'refund/not-yet',
    ]);
  });

  test('残すものは、秘密らしい欄を含まず、画面のその欄を消さない', () => {
    const state = { ...freshComposer, topic: 'delivery', draft: aDraft({ fields: { happened: '暗証番号 1234' } }) };
    const kept = draftOf(rules, state, seen);
    expect(JSON.stringify(kept)).not.toContain('1234');
    expect(kept.situations).toEqual(['refund/not-yet']);
    const shown = withKept(rules, state, mergeDrafts(seen, kept, mine({ order: '250' })));
    expect(shown.draft.fields).toMatchObject({ happened: '暗証番号 1234', order: '250', product: '' });
  });
});
