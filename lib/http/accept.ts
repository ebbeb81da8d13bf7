/** How gladly a client takes each kind of answer, from 0 to 1, by the names in its `Accept` header. */
export function acceptWeights(accept: string): ReadonlyMap<string, number> {
  return new Map(accept.split(',').map(weightIn));
}

function weightIn(part: string): readonly [type: string, weight: number] {
  const [type = '', ...parameters] = part.toLowerCase().split(';');
  const weight = parameters.map((text) => /^\s*q=(.*)$/.exec(text)?.[1]).find((text) => text !== undefined);
  return [type.trim(), Math.min(Math.max(Number(weight ?? 1), 0) || 0, 1)];
}
