import type { SearchIndex } from '#lib/search/client.ts';
import { loadIndex } from './kept-index.ts';
import { type FromWorker, pagesOffered, type ToWorker } from './messages.ts';

let index: SearchIndex | undefined;
let latest: Extract<ToWorker, { type: 'search' }> | undefined;

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'search') {
    latest = data;
    // Reads the waiting messages first: only the latest question needs an answer.
    setTimeout(answerLatest);
    return;
  }
  index = await loadIndex(data.path);
  if (index === undefined) post({ type: 'failed' });
  answerLatest();
});

function answerLatest(): void {
  if (index === undefined || latest === undefined) return;
  const { id, query } = latest;
  latest = undefined;
  post({ type: 'answer', id, answer: index.search(query, { limit: pagesOffered }) });
}

function post(message: FromWorker): void {
  postMessage(message);
}
