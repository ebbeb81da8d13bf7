export { type Fact, type FactValue, factsSchema, rules, statuses } from './fact.ts';
export { formatValue } from './format.ts';
export { type Ledger, type LedgerFile, readLedger } from './ledger.ts';
export { type Source, sourceKinds, sourcesSchema } from './source.ts';
