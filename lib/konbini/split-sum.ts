/**
 * The fewest orders into which an amount can be split so that each is below the cap. A share of exactly the cap is never
 * proposed, because shipping may be added to it.
 */
export function fewestOrders(yen: number, capYen: number): number {
  return Math.ceil(yen / (capYen - 1));
}

/** Splits an amount into a number of orders, as equal as whole yen can be; the larger ones first. */
export function splitInto(yen: number, orders: number): number[] {
  const least = Math.floor(yen / orders);
  return Array.from({ length: orders }, (_, index) => least + (index < yen - least * orders ? 1 : 0));
}
