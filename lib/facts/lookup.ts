import type { Fact } from './fact.ts';
import { formatValue } from './format.ts';

/** A fact of one type. */
export type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

/** A fact that the code depends on. Throws when the ledger has no fact with this id, or one of another type. */
export function factOf<Type extends Fact['type']>(facts: readonly Fact[], id: string, type: Type): FactOf<Type> {
  const fact = facts.find((each) => each.id === id);
  if (fact === undefined) throw new FactError(id, 'が台帳にありません');
  if (!isOf(fact, type)) throw new FactError(id, `は、${type} ではなく ${fact.type} です`);
  return fact;
}

/** An integer fact that the code depends on. Throws also when its unit is another. */
export function integerFact(facts: readonly Fact[], id: string, unit: FactOf<'integer'>['unit']): FactOf<'integer'> {
  const fact = factOf(facts, id, 'integer');
  if (fact.unit !== unit) throw new FactError(id, `の単位は、「${unit}」ではなく「${fact.unit}」です`);
  return fact;
}

/** A fact's value in a reader's words; empty when the ledger does not have the fact, which `npm run check` reports. */
export function valueText(facts: readonly Fact[], id: string): string {
  const fact = facts.find((each) => each.id === id);
  return fact === undefined ? '' : formatValue(fact);
}

/** The ledger lacks a fact that the code depends on. */
export class FactError extends Error {
  constructor(id: string, what: string) {
    super(`事実 ${id} ${what}。content/facts を元に戻すか、この事実を使うコードも直してください。`);
    this.name = 'FactError';
  }
}

function isOf<Type extends Fact['type']>(fact: Fact, type: Type): fact is FactOf<Type> {
  return fact.type === type;
}
