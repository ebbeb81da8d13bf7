import { expect, test } from 'vitest';
import { operatorDoors } from '#lib/commands/operator-doors.ts';
import type { Store } from '#lib/feedback/index.ts';

const store: Store = { run: () => Promise.reject(new Error('not asked')), close: async () => undefined };

test('合言葉がなければ、運営の戸口はない', () => {
  expect(operatorDoors({}, store)).toEqual([]);
  expect(operatorDoors({ operatorToken: 'x'.repeat(32) }, store).map(({ path }) => path)).toEqual(['/insights']);
});
