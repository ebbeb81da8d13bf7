import type { Fact, FactValue } from './fact.ts';

/** Whether one value is safer for the reader than another, by the order that the fact states. */
export function isSafer(fact: Fact, value: FactValue, than: FactValue): boolean {
  switch (fact.type) {
    case 'integer':
      return fact.safer === 'lower'
        ? Number(value) < Number(than)
        : fact.safer === 'higher' && Number(value) > Number(than);
    case 'time-range':
      return fact.safer === 'narrower' && !isWithin(String(than), String(value));
    case 'choice': {
      const rank = (each: FactValue) => fact.safer?.indexOf(String(each)) ?? -1;
      return rank(value) !== -1 && (rank(than) === -1 || rank(value) < rank(than));
    }
    case 'list':
      return (
        fact.safer === 'fewer' &&
        Array.isArray(than) &&
        Array.isArray(value) &&
        than.some((each) => !value.includes(each))
      );
    case 'yes-no':
      return fact.safer !== undefined && value === fact.safer && than !== fact.safer;
    default:
      return false;
  }
}

function isWithin(inner: string, outer: string): boolean {
  const [innerFrom = '', innerTo = ''] = inner.split('-');
  const [outerFrom = '', outerTo = ''] = outer.split('-');
  return outerFrom <= innerFrom && innerTo <= outerTo;
}
