// Payment numbers have 11 or 13 digits, order numbers 17, a telephone number 10; grouped as people write them.
const number = /\d(?:[\s‐-―ー−-]{0,2}\d){9,}/;

/** Whether a query holds what looks like a number of an order, a payment or a person. Such a text stays on the device. */
export function holdsPrivateNumber(query: string): boolean {
  return number.test(query.normalize('NFKC'));
}
