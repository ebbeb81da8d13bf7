/** What every part of the benchmarks is told. */
export interface Bench {
  /** The project that is measured. */
  readonly root: string;
  /** Where it may write; removed at the end. */
  readonly folder: string;
  /** How many articles the generated sites have, the smallest first. */
  readonly sizes: readonly number[];
  /** Whether to measure as little as shows that it runs. */
  readonly isSmall: boolean;
}

/** Every so manieth of some values: few of them that still are of each kind. */
export function everyNth<Value>(values: readonly Value[], step: number): Value[] {
  return values.filter((_, index) => index % step === 0);
}
