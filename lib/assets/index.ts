export { browserAssets, builtAssets, makeAssets } from './browser-assets.ts';
export { type Asset, bundleScripts, workerScripts } from './browser-scripts.ts';
export { embeds } from './embeds.ts';
export { mostFirstBytes, writeOfflineWorker } from './offline-worker.ts';
export { writePageDrawer } from './page-drawer.ts';
export { builtData, preparedData } from './prepared-data.ts';
export { searchIndex } from './search-index.ts';
export { type SearchPaths, searchPaths } from './search-paths.ts';
export { wholeness } from './wholeness.ts';
