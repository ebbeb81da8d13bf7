export { alarmFor, hourOfAlarm } from './alarm.ts';
export { calendarFile } from './calendar-file.ts';
export { chains, isChain } from './chains.ts';
export { type Deadline, type DeadlineFact, type DeadlineFigures, type Due, deadlineOf } from './deadline.ts';
export type { PaymentFigures } from './figures.ts';
export { maintenanceUntil } from './maintenance.ts';
export { groupDigits, type PaymentNumber, readPaymentNumber, type WantedDigits } from './payment-number.ts';
export { fewestOrders, splitInto } from './split-sum.ts';
export {
  keepPayment,
  mostPayments,
  putBack,
  readPayments,
  type StoredPayment,
  writePayments,
} from './stored-payments.ts';
