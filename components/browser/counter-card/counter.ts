import type { DeadlineFigures, WantedDigits } from '#lib/konbini/client.ts';

/** A card's data on its counter; the server wrote it on the dialog. */
export interface Counter {
  readonly chain: string;
  readonly store: string;
  readonly wanted: WantedDigits;
  readonly deadline: DeadlineFigures;
}

export function counterOf({ dataset }: HTMLElement): Counter {
  const numbers = (text = '') => text.split(' ').filter(Boolean).map(Number);
  const [digits = 0, ...elsewhere] = numbers(dataset.digits);
  const [safeDays = 0, longestDays = 0] = numbers(dataset.days);
  return {
    chain: dataset.chain ?? '',
    store: dataset.store ?? '',
    wanted: { digits, elsewhere },
    deadline: { safeDays, longestDays },
  };
}
