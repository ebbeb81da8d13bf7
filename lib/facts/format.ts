import type { Fact, FactValue } from './fact.ts';

const answers = { yes: 'はい', no: 'いいえ', unknown: '分からない' } as const;

/** A value of this fact with its unit, in a reader's words: `3日`, `9:00〜21:00`, `30万円`. */
export function formatValue(fact: Fact, value: FactValue = fact.reading.value): string {
  if (Array.isArray(value)) return value.join('、');
  switch (fact.type) {
    case 'integer':
      return `${formatNumber(Number(value), fact.unit)}${fact.unit}`;
    case 'time-range':
      return formatRange(String(value));
    case 'choice':
      return optionWords(fact.options, String(value));
    case 'yes-no':
      return answers[value as keyof typeof answers];
    default:
      return String(value);
  }
}

// Own properties only: "constructor" is a key of every object.
function optionWords(options: Readonly<Record<string, string>>, name: string): string {
  return (Object.hasOwn(options, name) ? options[name] : undefined) ?? name;
}

// Multiples of 10,000 yen are written as they are spoken: 30万円.
function formatNumber(value: number, unit: string): string {
  if (unit === '円' && value >= 10_000 && value % 10_000 === 0) return `${(value / 10_000).toLocaleString('ja-JP')}万`;
  return value.toLocaleString('ja-JP');
}

function formatRange(range: string): string {
  if (range === '00:00-24:00') return '24時間';
  return range
    .split('-')
    .map((time) => time.replace(/^0/, ''))
    .join('〜');
}
