import type { Fact, FactValue } from './fact.ts';
import type { Source } from './source.ts';

/** A fault of a fact: the path of the value that is wrong, what was found and what to write. */
export interface FactFault {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly fix: string;
}

/** What the schema cannot see: sources that do not exist, readings that the rule does not allow, dates that cross. */
export function checkFact(fact: Fact, sources: readonly Source[]): FactFault[] {
  return [
    ...checkSources(fact, sources),
    ...checkStatus(fact),
    ...checkReading(fact, sources),
    ...checkOptions(fact),
    ...(fact.reviewBy > fact.checkedOn
      ? []
      : [
          {
            path: ['reviewBy'],
            found: 'reviewBy が checkedOn より前です。',
            fix: 'checkedOn より後の日付にしてください。',
          },
        ]),
  ];
}

function checkSources({ claims }: Fact, sources: readonly Source[]): FactFault[] {
  return claims.flatMap(({ source }, index) =>
    sources.some(({ id }) => id === source)
      ? []
      : [
          {
            path: ['claims', index, 'source'],
            found: `「${source}」という出典はありません。`,
            fix: `content/sources.yaml にある id（${sources.map(({ id }) => id).join(' / ')}）を書くか、出典を足してください。`,
          },
        ],
  );
}

function checkStatus(fact: Fact): FactFault[] {
  const differ = new Set(fact.claims.map(({ value }) => JSON.stringify(value))).size > 1;
  if (fact.status === 'agreed' && differ) {
    return [
      {
        path: ['status'],
        found: '出典の値が違うのに agreed です。',
        fix: 'status を conflict にするか、値を見直してください。',
      },
    ];
  }
  if (fact.status === 'conflict' && fact.reading.why === undefined) {
    return [
      {
        path: ['reading'],
        found: '食いちがう事実に、読み方の理由がありません。',
        fix: 'reading に why を書いてください。',
      },
    ];
  }
  return [];
}

function checkReading(fact: Fact, sources: readonly Source[]): FactFault[] {
  const { rule, why, value } = fact.reading;
  if (rule === 'agreed' && fact.claims.some((claim) => !isSame(claim.value, value))) {
    return [
      {
        path: ['reading', 'value'],
        found: '出典と違う値なのに、規則が agreed です。',
        fix: '値を出典にそろえるか、rule を safest にして why を書いてください。',
      },
    ];
  }
  if (rule === 'official') {
    const official = fact.claims.some(
      (claim) => isSame(claim.value, value) && sources.some(({ id, kind }) => id === claim.source && kind === 'amazon'),
    );
    return official
      ? []
      : [
          {
            path: ['reading', 'value'],
            found: 'Amazon自身の出典がこの値を言っていません。',
            fix: 'rule を safest か agreed にするか、Amazonの出典を claims に足してください。',
          },
        ];
  }
  if (rule !== 'safest') return [];
  if (why === undefined) {
    return [
      {
        path: ['reading'],
        found: '安全な読み方なのに、理由がありません。',
        fix: 'reading に why（どちらに間違うと損が小さいか）を書いてください。',
      },
    ];
  }
  const risky = fact.claims.find((claim) => isSafer(fact, claim.value, value));
  return risky === undefined
    ? []
    : [
        {
          path: ['reading', 'value'],
          found: `出典 ${risky.source} のほうが安全な値を言っています。`,
          fix: '安全なほうの値にするか、safer を見直してください。',
        },
      ];
}

function checkOptions(fact: Fact): FactFault[] {
  if (fact.type !== 'choice') return [];
  const values = [
    ...fact.claims.map(({ value }, index) => [['claims', index, 'value'], value] as const),
    [['reading', 'value'], fact.reading.value] as const,
  ];
  return values.flatMap(([path, value]) =>
    Object.hasOwn(fact.options, value)
      ? []
      : [
          {
            path,
            found: `「${value}」は options にありません。`,
            fix: `${Object.keys(fact.options).join(' / ')} のどれかにしてください。`,
          },
        ],
  );
}

/** Whether one value is safer for the reader than another, by the order that the fact itself states. */
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

function isSame(a: FactValue, b: FactValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
