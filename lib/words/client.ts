export type { CacheName, DeviceKey, OutboxName, TabKey } from './kept-on-device.ts';
export { composerWords } from './listing-words.ts';
export { pageWords } from './page-words.ts';
