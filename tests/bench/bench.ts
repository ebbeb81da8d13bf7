/** The input of every part of the benchmarks. */
export interface Bench {
  /** The measured project. */
  readonly root: string;
  /** The folder for its files; removed at the end. */
  readonly folder: string;
  /** Article counts of the generated sites, the smallest first. */
  readonly sizes: readonly number[];
  /** Whether to measure only enough to show that it runs. */
  readonly isSmall: boolean;
}

/** Every nth value: a small sample from the whole list. */
export function everyNth<Value>(values: readonly Value[], step: number): Value[] {
  return values.filter((_, index) => index % step === 0);
}
