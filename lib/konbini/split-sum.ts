/** Splits an amount in yen into as few parts as the cap allows. All but the last are as large as the cap. */
export function splitFully(yen: number, capYen: number): number[] {
  const parts = Math.ceil(yen / capYen);
  return Array.from({ length: parts }, (_, index) => Math.min(capYen, yen - index * capYen));
}

/** Splits an amount into the same number of parts, as equal as whole yen can be; the larger ones first. */
export function splitEvenly(yen: number, capYen: number): number[] {
  const parts = Math.ceil(yen / capYen);
  const least = Math.floor(yen / parts);
  return Array.from({ length: parts }, (_, index) => least + (index < yen - least * parts ? 1 : 0));
}
