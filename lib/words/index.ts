export { cachedOnDevice, keptInTab, keptOnDevice } from './kept-on-device.ts';
export { composerWords, listingWords } from './listing-words.ts';
export { pageWords } from './page-words.ts';
export { aboutPage } from './plain/about.ts';
export { accessibilityPage } from './plain/accessibility.ts';
export type { PlainPage } from './plain/plain-page.ts';
export { privacyPage } from './plain/privacy.ts';
