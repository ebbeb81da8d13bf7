export { csvOf } from './csv.ts';
export { insightsDoor } from './door.ts';
export { handedInsights } from './handed.ts';
export { groupAlike, likeness, mostAlike } from './likeness.ts';
export { type FlowName, flowNames, type Insights, mostWaiting, type SignInNotice, type TodayCounts } from './pages.ts';
export { type Snippet, snippetsFor } from './snippets.ts';
export { type Matter, type MatterKind, mattersOf, type ReviewedFact } from './today.ts';
export { addressOf, csvAddressOf, home, type PageName, pageNames, spansOf, type Wanted } from './wanted.ts';
export { type Share, shareOf } from './wilson.ts';
