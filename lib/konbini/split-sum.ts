/** A sum cut into as few parts as the cap allows, each as large as it may be but the last. In yen. */
export function splitFully(yen: number, capYen: number): number[] {
  const parts = Math.ceil(yen / capYen);
  return Array.from({ length: parts }, (_, index) => Math.min(capYen, yen - index * capYen));
}

/** The same number of parts, as alike as whole yen can be; the larger ones first. */
export function splitEvenly(yen: number, capYen: number): number[] {
  const parts = Math.ceil(yen / capYen);
  const least = Math.floor(yen / parts);
  return Array.from({ length: parts }, (_, index) => least + (index < yen - least * parts ? 1 : 0));
}
