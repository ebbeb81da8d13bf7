import { openSearch } from '#lib/search/client.ts';

/** How long a browser took to open the data, and to answer each text. */
export interface KeystrokeTimes {
  readonly openMs: number;
  readonly answerMs: readonly number[];
}

declare global {
  var measureKeystrokes: (json: string, texts: readonly string[]) => KeystrokeTimes;
}

// Runs on the page's main thread, because Chromium can slow down no other. On the site a worker does this.
globalThis.measureKeystrokes = (json, texts) => {
  const began = performance.now();
  const index = openSearch(JSON.parse(json));
  const openMs = performance.now() - began;
  if (index === undefined) throw new Error('the search data cannot be opened');
  const answer = (text: string) => {
    const started = performance.now();
    index.search(text, { limit: 8 });
    return performance.now() - started;
  };
  // The median of three, because other work of the machine may slow one round.
  const rounds = [0, 1, 2].map(() => texts.map(answer));
  const answerMs = texts.map((_, at) => rounds.map((times) => times[at] ?? 0).sort((a, b) => a - b)[1] ?? 0);
  return { openMs, answerMs };
};
