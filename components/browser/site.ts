import { enhanceCardOpeners } from './card-opener.ts';
import { openContentsList } from './contents-list.ts';
import { enhanceCopyButtons } from './copy-buttons.ts';
import { enhanceDeviceTabs } from './device-tabs.ts';
import { enhanceFeedback } from './feedback/load.ts';
import { enhanceSignals } from './feedback/load-signals.ts';
import { showKeptPayments } from './kept-payment.ts';
import { layOutAhead } from './once-seen.ts';
import { markOverdue } from './review-dates.ts';
import { guardSearch } from './search/guard.ts';
import { enhanceSearch } from './search/load-box.ts';
import { enhanceShortcuts } from './search/shortcut.ts';
import { startLater } from './start-later.ts';

/** Run on every page, in this order. The guard is first, so that no other failure can stop it. */
const enhancements = [
  guardSearch,
  showKeptPayments,
  enhanceDeviceTabs,
  enhanceCopyButtons,
  enhanceFeedback,
  enhanceSignals,
  enhanceSearch,
  enhanceShortcuts,
  enhanceCardOpeners,
  markOverdue,
  openContentsList,
  startLater,
  layOutAhead,
] as const;

enhance();

function enhance(): void {
  for (const start of enhancements) attempt(start);
}

/** A failure does not stop the others. It is reported as an uncaught error, as it would be alone. */
function attempt(start: () => void): void {
  try {
    start();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}
