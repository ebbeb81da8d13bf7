import { enhanceCardOpeners } from './card-opener.ts';
import { openContentsList } from './contents-list.ts';
import { enhanceCopyButtons } from './copy-buttons.ts';
import { enhanceDeviceTabs } from './device-tabs.ts';
import { markOverdue } from './review-dates.ts';
import { guardSearch } from './search/guard.ts';
import { enhanceSearch } from './search/load-box.ts';
import { enhanceShortcuts } from './search/shortcut.ts';

/** What a page gets, in this order. The guard is first: whatever fails behind it, it stands. */
const enhancements = [
  guardSearch,
  enhanceDeviceTabs,
  enhanceCopyButtons,
  enhanceSearch,
  enhanceShortcuts,
  enhanceCardOpeners,
  markOverdue,
  openContentsList,
] as const;

// In development React takes the page over, and wants to find it as it was sent.
if (process.env.NODE_ENV === 'development') addEventListener('load', () => setTimeout(enhance, 500));
else enhance();

function enhance(): void {
  for (const start of enhancements) attempt(start);
}

/** One that fails takes no other along. It is reported as an uncaught error, as it would be by itself. */
function attempt(start: () => void): void {
  try {
    start();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}
