import type { Chain } from './chains.ts';
import type { DeadlineFigures } from './deadline.ts';
import type { MaintenanceRule } from './maintenance.ts';
import type { WantedDigits } from './payment-number.ts';

/** The figures on which the payment rules depend. Each is the reading of a fact. */
export interface PaymentFigures {
  /** The digits of each chain's number. */
  readonly digits: Readonly<Partial<Record<Chain, WantedDigits>>>;
  readonly deadline: DeadlineFigures;
  readonly maintenance: MaintenanceRule;
  /** The highest amount of one payment. */
  readonly capYen: number;
  /** The fee that the buyer pays. */
  readonly feeYen: number;
}
