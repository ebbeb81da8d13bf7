export { type Fact, type FactValue, factsSchema, publicFact, rules, statuses } from './fact.ts';
export {
  type FactFilter,
  type FactPage,
  factGroups,
  factListAddress,
  factPages,
  filterFacts,
  groupOf,
} from './fact-list.ts';
export { formatValue } from './format.ts';
export { idsOfEntries, type Ledger, type LedgerFile, readLedger } from './ledger.ts';
export { FactError, factOf, integerFact, valueText } from './lookup.ts';
export { mendId } from './references.ts';
export { type Source, sourceKinds, sourcesSchema, weightOf } from './source.ts';
