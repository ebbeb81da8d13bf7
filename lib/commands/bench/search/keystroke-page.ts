import { openSearch } from '#lib/search/client.ts';

/** How long a browser took to open the data, and to answer each text. */
export interface KeystrokeTimes {
  readonly openMs: number;
  readonly answerMs: readonly number[];
}

declare global {
  var measureKeystrokes: (json: string, texts: readonly string[]) => KeystrokeTimes;
}

// Runs on the page's own thread, the only one that Chromium can slow down; in the site a worker does the same.
globalThis.measureKeystrokes = (json, texts) => {
  const began = performance.now();
  const index = openSearch(JSON.parse(json));
  const openMs = performance.now() - began;
  if (index === undefined) throw new Error('the search data cannot be opened');
  const answerMs = texts.map((text) => {
    const asked = performance.now();
    index.search(text, { limit: 8 });
    return performance.now() - asked;
  });
  return { openMs, answerMs };
};
