import type { Site } from './site.ts';

/** The desks as lists show them: those of sellers alone apart. */
export function desksByAudience({ channels }: Pick<Site, 'channels'>) {
  const sellers = channels.filter(({ audience }) => audience.every((each) => each === 'seller'));
  return { buyers: channels.filter((channel) => !sellers.includes(channel)), sellers };
}

/** The guides for readers at a store, whichever it is. */
export function guidesForAnyStore({ guides }: Pick<Site, 'guides'>) {
  return guides.filter(({ topic }) => topic === 'store');
}
