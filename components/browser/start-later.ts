import { expectScript } from './card-opener.ts';
import { onceSeen } from './once-seen.ts';

/**
 * Loads what no page needs to be read (components/browser/offline) when the page is complete, in view and the browser idle.
 */
export function startLater(): void {
  const address = document.currentScript?.dataset.later;
  // Authors must see each change, so a development server keeps nothing.
  if (address === undefined || process.env.NODE_ENV === 'development') return;
  addEventListener('load', () => onceSeen(() => expectScript(address)));
}
