import { type Fact, FactError, factOf, integerFact } from '#lib/facts/index.ts';
import { type Chain, isChain, type Konbini, type PaymentFigures, readMaintenanceRule } from '#lib/konbini/index.ts';
import type { Site } from './site.ts';

/** The figures of the payment rules, from the ledger. Throws, with the fact's id, when one is missing. */
export function paymentFigures({ facts, konbini }: Pick<Site, 'facts' | 'konbini'>): PaymentFigures {
  return {
    digits: digitsOfChains(facts, konbini),
    deadline: deadlineFigures(facts),
    maintenance: maintenanceRule(facts),
    capYen: integerFact(facts, 'konbini.cap', '円').reading.value,
    feeYen: integerFact(facts, 'konbini.fee', '円').reading.value,
  };
}

/** The chains that some source names, with what the sources say about them. Throws when the ledger lacks the fact. */
export function offeredChains({ facts, konbini }: Pick<Site, 'facts' | 'konbini'>): string[] {
  const { claims } = factOf(facts, 'konbini.chains', 'list');
  const named = new Set(claims.flatMap(({ value = [] }) => value));
  return konbini.filter(({ name }) => named.has(name)).map(({ id }) => id);
}

function digitsOfChains(facts: readonly Fact[], konbini: readonly Konbini[]): PaymentFigures['digits'] {
  const counts = konbini.flatMap(({ id, number }): (readonly [Chain, number])[] =>
    isChain(id) ? [[id, integerFact(facts, number.digits, '桁').reading.value]] : [],
  );
  const all = [...new Set(counts.map(([, digits]) => digits))];
  return Object.fromEntries(
    counts.map(([chain, digits]) => [chain, { digits, elsewhere: all.filter((each) => each !== digits) }]),
  );
}

/** The fact that days are counted by; without it there is no element for other sites. */
export function countedFact({ facts }: Pick<Site, 'facts'>): Fact | undefined {
  return facts.find(({ id }) => id === 'konbini.deadline');
}

/**
 * How many days there are to pay. The longest value is that of the source with the most days; no source gives fewer days than
 * the safe reading. Throws, with the fact's id, when the fact is missing or has another unit.
 */
export function deadlineFigures(facts: readonly Fact[]): PaymentFigures['deadline'] {
  const { reading, claims } = integerFact(facts, 'konbini.deadline', '日');
  return {
    safeDays: reading.value,
    longestDays: Math.max(reading.value, ...claims.flatMap(({ value }) => value ?? [])),
  };
}

function maintenanceRule(facts: readonly Fact[]): PaymentFigures['maintenance'] {
  const id = 'konbini.maintenance';
  const rule = readMaintenanceRule(factOf(facts, id, 'text').reading.value);
  if (rule === undefined) throw new FactError(id, 'は、「奇数月の第3木曜日の3時から5時」の形で読めません');
  return rule;
}

/**
 * What to say wherever a number is paid: not one that somebody else has sent. The first sentence of the reading, as the
 * place for it is small. Throws when the ledger lacks the fact.
 */
export function numberFromOthers({ facts }: Pick<Site, 'facts'>): string {
  const { sentence } = factOf(facts, 'scam.number-from-others', 'yes-no').reading;
  return sentence.replace(/(?<=。).*/, '');
}
