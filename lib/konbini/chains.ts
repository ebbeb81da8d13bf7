/** The chains whose counters take payments for Amazon.co.jp orders, by their names in URLs. */
export const chains = ['seven-eleven', 'lawson', 'ministop', 'familymart', 'seicomart', 'daily-yamazaki'] as const;

/** A chain, by its name in URLs. */
export type Chain = (typeof chains)[number];

/** Whether a text names a chain. */
export function isChain(text: unknown): text is Chain {
  return chains.some((chain) => chain === text);
}
