import { recall } from '../device-memory.ts';
import { importAgain } from '../import-again.ts';
import { onceSeen } from '../once-seen.ts';

/** Loads the script that sends searches and steps, only where the reader has said yes, or can say so on this page. */
export function enhanceSignals(): void {
  const { signals = '' } = document.documentElement.dataset;
  addEventListener('load', () => {
    if (recall('madoguchi.share') === null && document.querySelector('[data-share]') === null) return;
    onceSeen(() => importAgain(signals).catch(() => undefined));
  });
}
