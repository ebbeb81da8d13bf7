import { enhanceCardOpeners } from './card-opener.ts';
import { enhanceCopyButtons } from './copy-buttons.ts';
import { enhanceDeviceTabs } from './device-tabs.ts';
import { markOverdue } from './review-dates.ts';
import { enhanceSearch } from './search/site.ts';

// In development React takes the page over, and wants to find it as it was sent.
if (process.env.NODE_ENV === 'development') addEventListener('load', () => setTimeout(enhance, 500));
else enhance();

function enhance(): void {
  enhanceDeviceTabs();
  enhanceCopyButtons();
  enhanceSearch();
  enhanceCardOpeners();
  markOverdue(new Date());
  const isWide = matchMedia('(min-width: 62rem)').matches;
  for (const list of document.querySelectorAll<HTMLDetailsElement>('[data-open-when-wide]')) list.open = isWide;
}
