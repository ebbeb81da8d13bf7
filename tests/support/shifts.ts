import type { Page } from '@playwright/test';

/** Every movement on the screen since the page began, until a moment from now. */
export function shiftsOf(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.push('value' in entry ? Number(entry.value) : Number.NaN);
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(seen), 300);
      }),
  );
}
