import type { Chain } from './chains.ts';
import type { DeadlineFigures } from './deadline.ts';
import type { MaintenanceRule } from './maintenance.ts';
import type { WantedDigits } from './payment-number.ts';

/** The figures that the rules of a payment rest on, each the reading of a fact. */
export interface PaymentFigures {
  /** The digits of each chain's number. */
  readonly digits: Readonly<Partial<Record<Chain, WantedDigits>>>;
  readonly deadline: DeadlineFigures;
  readonly maintenance: MaintenanceRule;
  /** The most that one payment may come to. */
  readonly capYen: number;
  /** What the buyer pays on top. */
  readonly feeYen: number;
}
