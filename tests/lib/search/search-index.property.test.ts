import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchAndCount, sectionTypes } from '#lib/search/index.ts';
import { hostileQuery } from '#tests/support/hostile-query.ts';
import { hostileText } from '#tests/support/hostile-text.ts';
import { shippedSearch } from '#tests/support/search.ts';
import { expectSound } from '#tests/support/search-answer.ts';

const { sections, index } = await shippedSearch();
const byUrl = new Map(sections.map((section) => [section.url, section]));
const topics = [...new Set(sections.flatMap(({ topic }) => topic ?? []))];
const narrowing = fc.record(
  { type: fc.constantFrom(...sectionTypes), topic: fc.oneof(fc.constantFrom(...topics), hostileText) },
  { requiredKeys: [] },
);

describe('何を打たれても', () => {
  test('止まらず、形の整った答えを返し、打たれたままの言葉を添える', () => {
    fc.assert(
      fc.property(hostileQuery, (query) => {
        expectSound(index.search(query), query, byUrl);
      }),
      { numRuns: 1500 },
    );
  });

  test('何件と言われても、その数までで、合計は変わらない', () => {
    fc.assert(
      fc.property(hostileQuery, fc.integer({ min: 1, max: 50 }), (query, limit) => {
        const { results, total } = index.search(query, { limit });
        expect(results).toHaveLength(Math.min(limit, total));
        expect(index.search(query).total).toBe(total);
      }),
      { numRuns: 300 },
    );
  });

  test('同じことを二度聞けば、同じ答えになる', () => {
    fc.assert(
      fc.property(hostileQuery, (query) => {
        expect(index.search(query)).toEqual(index.search(query));
      }),
      { numRuns: 200 },
    );
  });

  test('絞れば、その種類と話題だけが残る', () => {
    fc.assert(
      fc.property(hostileQuery, narrowing, (query, options) => {
        for (const { url } of index.search(query, options).results) {
          const { type, topic } = byUrl.get(url) ?? {};
          expect(type).toBe(options.type ?? type);
          expect(topic).toBe(options.topic ?? topic);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('一度に数えた件数は、1つずつ絞って数えた件数と同じになる', () => {
    fc.assert(
      fc.property(hostileQuery, narrowing, (query, options) => {
        const { answer, counts } = searchAndCount(index, query, options);
        expect(answer).toEqual(index.search(query, options));
        const { type, topic } = options;
        const count = (narrow: object) => index.search(query, { limit: 1, ...narrow }).total || undefined;
        expect(counts.unnarrowed || undefined).toBe(count({}));
        for (const each of [undefined, ...sectionTypes])
          expect(counts.byType.get(each)).toBe(count({ topic, type: each }));
        for (const each of [undefined, ...topics]) expect(counts.byTopic.get(each)).toBe(count({ type, topic: each }));
      }),
      { numRuns: 100 },
    );
  });
});
