import { z } from 'zod';
import { failureLog, inTime, keptWords, type Store } from '#lib/feedback/index.ts';
import { fold } from '#lib/search/client.ts';
import { type Answer, type Door, isFromElsewhere } from '#lib/server/index.ts';
import { json, problem } from './answers.ts';
import { kindOf } from './feedback-request.ts';
import type { HeardFlows } from './heard-pages.ts';

interface SignalsParts {
  readonly store: Store;
  /** The flows whose steps are counted. */
  readonly findFlows: () => Promise<HeardFlows>;
  /** Tells why the store failed. */
  readonly tell?: (error: unknown) => void;
}

const address = '/api/signals';
const count = z.number().int().min(0).max(10_000);
const name = z.string().max(60);
// Which ones there are, the content of the search says.
const language = z.string().regex(/^[a-z]{2}(?:-[A-Za-z]{1,8})?$/);
const schema = z.strictObject({
  searches: z
    .array(
      z.strictObject({
        words: z.string().max(200),
        lang: language.default('ja'),
        results: count,
        opened: count.min(1).optional(),
      }),
    )
    .max(20)
    .default([]),
  steps: z
    .array(z.strictObject({ flow: name, from: name, node: name, isLast: z.boolean() }))
    .max(50)
    .default([]),
});

type Signals = z.output<typeof schema>;

/** `POST /api/signals`: searches and steps of readers who have agreed to send them. They carry no name of anybody. */
export function signalsDoor({ store, findFlows, tell = failureLog(address) }: SignalsParts): Door {
  const keep = async (sender: string, signals: Signals): Promise<Answer> => {
    const wait = await turnsAgain(store, sender);
    if (wait > 0) return problem(429, '続けて送れる数を超えました', 'あとで送ってください。', { retryAfter: wait });
    const searches = signals.searches.flatMap(foldedSearch);
    const flows = await findFlows();
    const steps = signals.steps.flatMap((step) => realStep(flows, step));
    if (searches.length > 0) await inTime(store.run('addSearches', searches));
    if (steps.length > 0) await inTime(store.run('addFlowSteps', steps));
    return json(201, { searches: searches.length, steps: steps.length });
  };
  return {
    path: address,
    methods: ['POST'],
    mostBytes: 16 * 1024,
    answer: async (sent) => {
      if (kindOf(sent.headers['content-type']) !== 'json') return otherType;
      const parsed = schema.safeParse(readJson(sent.body));
      if (!parsed.success || isFromElsewhere(sent)) return unreadable;
      try {
        return await keep(sent.sender, parsed.data);
      } catch (error) {
        tell(error);
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
function foldedSearch({ words, ...search }: Signals['searches'][number]) {
  const folded = keptWords(words, fold);
  return folded === '' ? [] : [{ folded, ...search }];
}

/**
 * A step as it is counted. A node that the flow does not have is not: an old page may still name it, and any text may be
 * sent. Whoever comes by no way of the flow, as from a link back, enters it there.
 */
function realStep(flows: HeardFlows, step: Signals['steps'][number]): readonly Signals['steps'][number][] {
  const { flow, from, node } = step;
  const nodes = flows.get(flow);
  if (nodes?.has(node) !== true) return [];
  return [{ ...step, from: nodes.get(from)?.has(node) === true ? from : '' }];
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
