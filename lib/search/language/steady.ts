/**
 * Rounds a figure to six decimals. The results of `Math.log`, `Math.exp` and powers differ in their last digits between
 * browsers and Node, and the order of results must not. Round each such result here before adding or comparing it.
 */
export function steady(figure: number): number {
  return Math.round(figure * 1e6) / 1e6;
}
