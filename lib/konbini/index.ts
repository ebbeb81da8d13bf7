export { type Chain, chains, isChain } from './chains.ts';
export type { DeadlineFact, DeadlineFigures } from './deadline.ts';
export type { PaymentFigures } from './figures.ts';
export { type Konbini, konbiniKind, verdicts } from './konbini.ts';
export { readMaintenanceRule } from './maintenance.ts';
export { waysOf } from './ways.ts';
