export { type CalendarEntry, calendarFile } from './calendar-file.ts';
export { type Chain, chains, isChain } from './chains.ts';
export { type Deadline, type DeadlineFigures, type Due, deadlineOf, type Standing } from './deadline.ts';
export type { PaymentFigures } from './figures.ts';
export { type MaintenanceRule, type MaintenanceWindow, maintenanceUntil } from './maintenance.ts';
export { groupDigits, type PaymentNumber, readPaymentNumber, type WantedDigits } from './payment-number.ts';
export { splitEvenly, splitFully } from './split-sum.ts';
export {
  type Kept,
  keepPayment,
  mostPayments,
  readPayments,
  type StoredPayment,
  writePayments,
} from './stored-payments.ts';
