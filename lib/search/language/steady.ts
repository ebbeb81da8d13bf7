/**
 * A figure without its last digits. Browsers and Node differ there in logarithms and powers, and lists of results must not:
 * whatever such a function gives goes through here before it is added or compared.
 */
export function steady(figure: number): number {
  return Math.round(figure * 1e6) / 1e6;
}
