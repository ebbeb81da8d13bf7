import { handed } from '#lib/next-contract/index.ts';
import type { Insights } from './pages.ts';

/** What the door has handed to the page that is being drawn; `undefined` when nobody came through the door. */
export function handedInsights(): Insights | undefined {
  // Nothing but the door of this room hands anything over.
  return handed() as Insights | undefined;
}
