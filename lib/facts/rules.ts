import { nearest } from '#lib/content/index.ts';
import type { Fact, FactValue } from './fact.ts';
import { formatValue } from './format.ts';
import { isSafer } from './safety.ts';
import type { Source } from './source.ts';

/** A source as facts see it. Its kind is unknown when the source has errors of its own. */
export type KnownSource = Pick<Source, 'id'> & Partial<Pick<Source, 'kind'>>;

/** An error of a fact: the path of the wrong value, what was found, and what to write. */
export interface FactFault {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly fix: string;
}

/** Checks what the schema cannot: unknown sources, readings that break their rule, and dates in the wrong order. */
export function checkFact(fact: Fact, sources: readonly KnownSource[]): FactFault[] {
  return [
    ...checkSources(fact.claims, sources),
    ...checkStatus(fact),
    ...checkWhy(fact),
    ...checkReading(fact, sources),
    ...checkOptions(fact),
    ...checkDays(fact),
  ];
}

/** Claims with unknown sources. */
export function checkSources(
  claims: readonly { readonly source?: string | undefined }[],
  sources: readonly KnownSource[],
): FactFault[] {
  const known = sources.map(({ id }) => id);
  return claims.flatMap(({ source }, index) => {
    if (source === undefined || known.includes(source)) return [];
    const near = nearest(source, known);
    return [
      {
        path: ['claims', index, 'source'],
        found: `「${source}」という出典はありません。`,
        fix:
          near === undefined
            ? 'content/sources.yaml にある id を書くか、出典を足してください。'
            : `もしかして「${near}」ですか。`,
      },
    ];
  });
}

function checkStatus({ status, claims }: Fact): FactFault[] {
  const differ = new Set(claims.map(({ value }) => JSON.stringify(value))).size > 1;
  const sources = new Set(claims.map(({ source }) => source)).size;
  const fault = (found: string, fix: string) => [{ path: ['status'], found, fix }];
  if ((status === 'agreed' || status === 'single') && differ) {
    return fault(`出典の値が違うのに ${status} です。`, 'status を conflict にするか、値を見直してください。');
  }
  if (status === 'agreed' && sources === 1) {
    return fault('出典が1つなのに agreed です。', 'status を single にするか、ほかの出典を claims に足してください。');
  }
  if (status === 'single' && sources > 1) {
    return fault('出典が2つ以上あるのに single です。', 'status を agreed にしてください。');
  }
  if (status === 'conflict' && !differ) {
    return fault(
      '出典の値がどれも同じなのに conflict です。',
      '食いちがう言い分を claims に足すか、status を見直してください。',
    );
  }
  return [];
}

function checkWhy({ status, reading: { rule, why } }: Fact): FactFault[] {
  if (why !== undefined || (status !== 'conflict' && rule !== 'safest')) return [];
  return [
    {
      path: ['reading'],
      found: `${status === 'conflict' ? '食いちがう事実' : '安全な読み方'}なのに、理由がありません。`,
      fix: 'reading に why（どちらに間違うと損が小さいか）を書いてください。',
    },
  ];
}

function checkReading(fact: Fact, sources: readonly KnownSource[]): FactFault[] {
  const { rule, value } = fact.reading;
  const fault = (found: string, fix: string, field = 'value') => [{ path: ['reading', field], found, fix }];
  switch (rule) {
    case 'agreed':
      if (fact.claims.every((claim) => isSame(claim.value, value))) return [];
      return fault(
        '出典と違う値なのに、規則が agreed です。',
        '値を出典にそろえるか、rule を safest にして why を書いてください。',
      );
    case 'official':
      if (fact.claims.some((claim) => isSame(claim.value, value) && isAmazon(claim.source, sources))) return [];
      return fault(
        'Amazon自身の出典がこの値を言っていません。',
        'rule を safest か agreed にするか、Amazonの出典を claims に足してください。',
      );
    default: {
      if (fact.type !== 'text' && fact.type !== 'list' && fact.safer === undefined) {
        return fault(
          'rule が safest なのに、safer がありません。',
          `safer に、${orders[fact.type]}を書いてください。`,
          'rule',
        );
      }
      const risky = fact.claims.find((claim) => claim.value !== undefined && isSafer(fact, claim.value, value));
      if (risky === undefined) return [];
      return fault(
        `読み方「${formatValue(fact)}」より安全な「${formatValue(fact, risky.value)}」を、出典 ${risky.source} が言っています。`,
        '安全なほうの値にするか、safer を見直してください。',
      );
    }
  }
}

/** How authors state which value is safer. Lists may omit it: knowing more ways to pay is often the safer reading. */
const orders = {
  integer: 'lower（小さいほど安全）か higher（大きいほど安全）',
  'time-range': 'narrower（狭いほど安全）',
  choice: '安全な順に並べた options の名前',
  'yes-no': '安全な答え（yes / no / unknown）',
} as const;

function isAmazon(source: string, sources: readonly KnownSource[]): boolean {
  return sources.some(({ id, kind = 'amazon' }) => id === source && kind === 'amazon');
}

function checkOptions(fact: Fact): FactFault[] {
  if (fact.type !== 'choice') return [];
  const values = [
    ...fact.claims.map(({ value }, index) => [['claims', index, 'value'], value] as const),
    [['reading', 'value'], fact.reading.value] as const,
    ...(fact.safer ?? []).map((value, index) => [['safer', index], value] as const),
  ];
  return values.flatMap(([path, value]) =>
    value === undefined || Object.hasOwn(fact.options, value)
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

function checkDays({ checkedOn, reviewBy }: Fact): FactFault[] {
  if (reviewBy > checkedOn) return [];
  return [
    {
      path: ['reviewBy'],
      found: 'reviewBy が checkedOn より後になっていません。',
      fix: 'checkedOn より後の日付にしてください。',
    },
  ];
}

function isSame(a: FactValue | undefined, b: FactValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
