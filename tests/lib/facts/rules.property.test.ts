import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FactValue } from '#lib/facts/fact.ts';
import { checkFact } from '#lib/facts/rules.ts';
import { aSingleFact, claimsOf, clock, type Minutes, minuteRange, parsedFact } from '#tests/support/facts.ts';

/** Claims of one type, the safest value among them, and a value safer than all of them. */
interface Case {
  readonly kind: Readonly<Record<string, unknown>>;
  readonly claims: readonly FactValue[];
  readonly safest: FactValue;
  readonly safer: FactValue;
}

const options = { a: 'あ', b: 'い', c: 'う', d: 'え', e: 'お' };
const names = Object.keys(options);
const stores = ['ローソン', 'ミニストップ', 'セイコーマート', 'ファミリーマート'];
const someOf = (words: readonly string[]) => fc.subarray([...words], { minLength: 1 });
const several = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 1, maxLength: 6 });

const integers: fc.Arbitrary<Case> = fc
  .tuple(several(fc.integer({ min: -400, max: 400 })), fc.boolean(), fc.integer({ min: 1, max: 99 }))
  .map(([claims, isLower, step]) => {
    const safest = isLower ? Math.min(...claims) : Math.max(...claims);
    const kind = { type: 'integer', unit: '日', safer: isLower ? 'lower' : 'higher' };
    return { kind, claims, safest, safer: isLower ? safest - step : safest + step };
  });

const ranges: fc.Arbitrary<Case> = fc
  .tuple(several(minuteRange), minuteRange)
  .filter(([claims, safer]) => {
    const [from, to] = common(claims);
    return from < to && !(safer[0] <= from && to <= safer[1]);
  })
  .map(([claims, safer]) => ({
    kind: { type: 'time-range', safer: 'narrower' },
    claims: claims.map(clock),
    safest: clock(common(claims)),
    safer: clock(safer),
  }));

function common(ranges: readonly Minutes[]): Minutes {
  return [Math.max(...ranges.map(([from]) => from)), Math.min(...ranges.map(([, to]) => to))];
}

const choices: fc.Arbitrary<Case> = fc
  .tuple(fc.shuffledSubarray(names, { minLength: 1 }), fc.nat({ max: 4 }))
  .chain(([order, at]) => {
    const [best = 'a', next] = order.slice(at % order.length);
    const riskier = names.filter((name) => !order.includes(name) || order.indexOf(name) > order.indexOf(best));
    const kind = { type: 'choice', options, safer: order };
    // Nothing is safer than the first value, so the reading is the next one and the first is the safer alternative.
    return fc.array(fc.constantFrom(best, ...riskier), { maxLength: 5 }).map((rest) =>
      next === undefined
        ? {
            kind: { ...kind, safer: ['a', 'b'] },
            claims: ['b', ...rest.filter((name) => name !== 'a')],
            safest: 'b',
            safer: 'a',
          }
        : { kind, claims: [next, ...rest.filter((name) => name !== best)], safest: next, safer: best },
    );
  });

const lists: fc.Arbitrary<Case> = fc
  .tuple(several(someOf(stores)), fc.nat())
  .filter(([claims]) => shared(claims).length > 0)
  .map(([claims, at]) => {
    const safest = shared(claims);
    const dropped = safest[at % safest.length];
    const left = stores.filter((name) => name !== dropped);
    return { kind: { type: 'list', safer: 'fewer' }, claims, safest, safer: left };
  });

function shared(claims: readonly (readonly string[])[]): string[] {
  return stores.filter((name) => claims.every((claim) => claim.includes(name)));
}

const answers: fc.Arbitrary<Case> = fc
  .tuple(fc.constantFrom('yes', 'no', 'unknown'), several(fc.constantFrom('yes', 'no', 'unknown')))
  .map(([safer, all]) => {
    const claims = all.map((answer) => (answer === safer ? other(safer) : answer));
    return { kind: { type: 'yes-no', safer }, claims, safest: claims[0] ?? '', safer };
  });

function other(answer: string): string {
  return answer === 'yes' ? 'no' : 'yes';
}

const anyCase = fc.oneof(integers, ranges, choices, lists, answers);

/** The paths of the problems of a fact with these claims and this reading. */
function pathsOfFaults({ kind }: Case, claims: readonly FactValue[], value: FactValue): string[] {
  const differ = new Set(claims.map((claim) => JSON.stringify(claim))).size > 1;
  const status = differ ? 'conflict' : claims.length === 1 ? 'single' : 'agreed';
  const reading = { value, rule: 'safest', why: 'あ', sentence: 'あ' };
  const fact = parsedFact(aSingleFact({ ...kind, status, claims: claimsOf(...claims), reading }, ''));
  const sources = claims.map((_, index) => ({ id: `s${index}`, kind: 'blog' as const }));
  return checkFact(fact, sources).map(({ path }) => path.join('.'));
}

test('出典のうちいちばん安全な値は、いつも安全な読み方になる', () => {
  fc.assert(
    fc.property(anyCase, (each) => {
      expect(pathsOfFaults(each, each.claims, each.safest)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('どの言い分が読み方より安全になっても、いつも見つかる', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), (each, at) => {
      const claims = each.claims.with(at % each.claims.length, each.safer);
      expect(pathsOfFaults(each, claims, each.safest)).toEqual(['reading.value']);
    }),
    { numRuns: 1000 },
  );
});

test('どの出典より安全な読み方は、いつも使える', () => {
  fc.assert(
    fc.property(fc.oneof(integers, answers, choices), (each) => {
      expect(pathsOfFaults(each, each.claims, each.safer)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('言い分の順を変えても、見つかるものは変わらない', () => {
  const shuffled = anyCase.chain((each) =>
    fc.tuple(
      fc.constant(each),
      fc.constantFrom(each.safest, each.safer, ...each.claims),
      fc.shuffledSubarray([...each.claims], { minLength: each.claims.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([each, value, claims]) => {
      expect(pathsOfFaults(each, claims, value)).toEqual(pathsOfFaults(each, each.claims, value));
    }),
    { numRuns: 1000 },
  );
});
