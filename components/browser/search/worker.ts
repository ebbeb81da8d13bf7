import type { SearchIndex } from '#lib/search/client.ts';
import { fetchIndex, loadIndex } from './kept-index.ts';
import { type FromWorker, pagesOffered, type ToWorker } from './messages.ts';

let index: SearchIndex | undefined;
let isWhole = false;
let latest: Extract<ToWorker, { type: 'search' }> | undefined;
let askedAt = 0;

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'search') {
    latest = data;
    askedAt = performance.now();
    // Reads the waiting messages first: only the latest question needs an answer.
    setTimeout(answerLatest);
    return;
  }
  const first = answerFrom(data.first);
  index = await loadIndex(data.path, () => first.then(pause));
  isWhole = true;
  post({ type: index === undefined ? 'failed' : 'whole' });
  answerLatest();
});

/** Answers from the first index until the whole is there. */
async function answerFrom(path: string): Promise<void> {
  const first = await fetchIndex(path);
  index ??= first;
  answerLatest();
}

const pauseLength = 300;

/** Until the reader pauses, because opening the whole index keeps every question waiting. */
async function pause(): Promise<void> {
  for (let rest = pauseLength; rest > 0; rest = askedAt + pauseLength - performance.now()) {
    await new Promise((done) => setTimeout(done, rest));
  }
}

function answerLatest(): void {
  if (index === undefined || latest === undefined) return;
  const { id, query } = latest;
  const answer = index.search(query, { limit: pagesOffered });
  // The first index does not know every word: it neither says that there is nothing, nor corrects.
  if (!isWhole && (answer.total === 0 || answer.didYouMean !== undefined)) return;
  latest = undefined;
  post({ type: 'answer', id, answer });
}

function post(message: FromWorker): void {
  postMessage(message);
}
