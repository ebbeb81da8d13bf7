/** A share with the range in which the true share lies with 95 % certainty. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.959964;

/** The share of `part` in `all`, with its Wilson interval: it stays honest when there are few votes. */
export function shareOf(part: number, all: number): Share {
  if (all === 0) return { share: 0, low: 0, high: 1 };
  const share = part / all;
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const middle = share + (z * z) / (2 * all);
  const scale = 1 + (z * z) / all;
  return { share, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
