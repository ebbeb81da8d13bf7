import { z } from 'zod';
import type { Store } from '#lib/feedback/index.ts';
import type { Door } from '#lib/server/index.ts';
import { json, problem } from './answers.ts';
import { kindOf } from './feedback-request.ts';
import { inTime } from './in-time.ts';
import { keptWords } from './kept-words.ts';

const count = z.number().int().min(0).max(10_000);
// Names of nodes. Four digits in a row would be somebody's number that stood in an address.
const name = z.string().regex(/^(?!.*\d{4})[a-z0-9-]{0,60}$/);
const schema = z.strictObject({
  searches: z
    .array(z.strictObject({ words: z.string().max(200), results: count, opened: count.min(1).optional() }))
    .max(20)
    .default([]),
  steps: z
    .array(z.strictObject({ flow: z.enum(['pay', 'contact']), from: name, node: name.min(1), isLast: z.boolean() }))
    .max(50)
    .default([]),
});

/** `POST /api/signals`: searches and steps of readers who have agreed to send them. They carry no name of anybody. */
export function signalsDoor(store: Store): Door {
  return {
    path: '/api/signals',
    methods: ['POST'],
    mostBytes: 16 * 1024,
    answer: async ({ headers, body, sender }) => {
      if (kindOf(headers['content-type']) !== 'json') return otherType;
      const parsed = schema.safeParse(readJson(body));
      if (!parsed.success || headers['sec-fetch-site'] === 'cross-site') return unreadable;
      const { searches, steps } = parsed.data;
      try {
        const wait = await turnsAgain(store, sender);
        if (wait > 0) return problem(429, '続けて送れる数を超えました', 'あとで送ってください。', { retryAfter: wait });
        const kept = searches.flatMap(foldedSearch);
        if (kept.length > 0) await inTime(store.run('addSearches', kept));
        await inTime(store.run('addFlowSteps', steps));
        return json(201, { searches: kept.length, steps: steps.length });
      } catch {
        return problem(503, 'いまは受け取れません', '少したってから、もう一度送ってください。', { retryAfter: 30 });
      }
    },
  };
}

/** After how many seconds a sender may send again; 0 when it may now. */
async function turnsAgain(store: Store, sender: string): Promise<number> {
  const soon = await inTime(store.run('takeTurn', { what: 'signals', sender, most: 60, within: 600_000 }));
  const day = { what: 'signals-day', sender, most: 600, within: 24 * 3_600_000 } as const;
  return soon > 0 ? soon : inTime(store.run('takeTurn', day));
}

/** A search as it is kept; none when nothing of its words may be. */
function foldedSearch({ words, results, opened }: z.output<typeof schema>['searches'][number]) {
  const folded = keptWords(words);
  return folded === '' ? [] : [{ folded, lang: 'ja', results, opened }];
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

const otherType = problem(415, 'その形では受け取れません', 'application/json で送ってください。');
const unreadable = problem(400, '届いた内容を受け取れません', '項目と値の形を確かめてください。');
