import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressOf,
  addressOfPosition,
  type Given,
  givenFrom,
  givenOf,
  type Located,
  locate,
  privatePart,
  publicPart,
  resolve,
} from '#lib/flows/index.ts';
import { anyNode, anyPairs, anyPath, lineOf, pay, today } from '#tests/support/flows.ts';

const runs = { numRuns: 2000 };

interface Asked {
  readonly node: string | undefined;
  readonly given: Given;
}

/** Reads an address like the server and the browser. */
function asked(address: string): Asked {
  const { pathname, searchParams } = new URL(address, 'https://example.com');
  const node = pathname === '/pay' ? undefined : pathname.slice('/pay/'.length);
  return { node, given: givenFrom(pay, searchParams) };
}

/** The address of the shown node. */
function canonical(located: Located, node: string | undefined): string | undefined {
  if (located.do !== 'show') return undefined;
  return addressOf(pay, node === undefined ? undefined : located.position.id, located.given);
}

test('どんな返答でも、流れの中の質問か結果にたどり着き、そこまでの答えは同じところへ導く', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const position = resolve(pay, givenFrom(pay, pairs), today);
      const isThere = position.at === 'question' ? pay.questions.has(position.id) : pay.outcomes.includes(position.id);
      expect(isThere).toBe(true);
      expect(position.trail.length).toBeLessThanOrEqual(8);
      expect(position.trail.map(({ question }) => question)).not.toContain(position.id);
      const again = resolve(pay, givenOf(position.trail), today);
      expect([again.id, again.trail]).toEqual([position.id, position.trail]);
    }),
    runs,
  );
});

test('どんな住所でも、見せるか、1度だけ別の住所へ行くか、そのページがないかのどれか', () => {
  fc.assert(
    fc.property(anyNode, anyPairs, fc.option(anyNode), (node, pairs, sent) => {
      const located = locate(pay, { node, given: givenFrom(pay, pairs) }, today, sent ?? undefined);
      const isKnown = node === undefined || pay.questions.has(node) || pay.outcomes.includes(node);
      expect(located.do === 'nothing').toBe(!isKnown);
      if (located.do !== 'move') return;
      const there = asked(located.to);
      const next = locate(pay, there, today);
      expect(next.do).toBe('show');
      expect(canonical(next, there.node)).toBe(located.to);
    }),
    runs,
  );
});

test('見せているページの住所は、開くと同じページを同じ答えで見せ、もう変わらない', () => {
  fc.assert(
    fc.property(anyNode, anyPairs, (node, pairs) => {
      const located = locate(pay, { node, given: givenFrom(pay, pairs) }, today);
      if (located.do !== 'show') return;
      const address = canonical(located, node) ?? '';
      const there = asked(address);
      const again = locate(pay, there, today);
      expect(again).toMatchObject({ do: 'show' });
      if (again.do !== 'show') return;
      expect([again.position.id, again.position.trail]).toEqual([located.position.id, located.position.trail]);
      expect(canonical(again, there.node)).toBe(address);
      expect(canonical(locate(pay, asked(address), today), there.node)).toBe(address);
    }),
    runs,
  );
});

test('答えの住所は、どの道のどこでも、同じ質問へ同じ答えでもどる', () => {
  fc.assert(
    fc.property(anyPath, fc.nat({ max: 8 }), ({ trail }, many) => {
      const given = givenOf(trail.slice(0, many));
      const position = resolve(pay, given, today);
      const address = addressOfPosition(pay, { position, given, today });
      const located = locate(pay, asked(address), today);
      expect(located).toMatchObject({ do: 'show', position });
      expect(located.do === 'show' && lineOf(located.given)).toBe(lineOf(givenOf(position.trail)));
    }),
    runs,
  );
});

test('前の答えを変えても、あとの質問の答えは残り、新しい質問だけを聞かれる', () => {
  fc.assert(
    fc.property(anyPath, anyPath, fc.nat(), (path, other, number) => {
      const step = path.trail[number % path.trail.length];
      const changed = other.trail.find(({ question }) => question === step?.question);
      if (step === undefined || changed === undefined) return;
      const given = new Map([...givenOf(path.trail), ...givenOf([changed])]);
      const position = resolve(pay, given, today);
      const { given: kept } = asked(addressOfPosition(pay, { position, given, today }));
      const wasAnswered = path.trail.map(({ question }) => question);
      if (position.at === 'question') expect(wasAnswered).not.toContain(position.id);
      // After the new question come the earlier replies of the other path, then those of this path.
      const filled = new Map([...givenOf(other.trail), ...kept]);
      const end = resolve(pay, filled, today);
      const before = new Map(path.trail.map(({ question, reply }) => [question, reply]));
      for (const { question, reply } of end.trail) {
        if (question !== step.question && before.has(question)) expect(reply).toEqual(before.get(question));
      }
    }),
    runs,
  );
});

test('端末に置く答えを抜いた住所は、それだけを聞き、答えがもどると元のところを見せる', () => {
  fc.assert(
    fc.property(anyPath, ({ trail, outcome }) => {
      const given = givenOf(trail);
      const shared = addressOf(pay, outcome, publicPart(pay, given));
      const here = asked(shared);
      const located = locate(pay, here, today);
      const lacking = [...privatePart(pay, given).keys()];
      expect(located).toMatchObject({ do: 'show', position: { id: lacking[0] ?? outcome } });
      const back = new Map([...here.given, ...privatePart(pay, given)]);
      expect(locate(pay, { node: outcome, given: back }, today)).toMatchObject({
        do: 'show',
        position: { at: 'outcome', id: outcome },
      });
    }),
    runs,
  );
});

test('端末に置く答えと住所に出る答えは、合わせると全部で、重ならない', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const given = givenFrom(pay, pairs);
      const [kept, shown] = [privatePart(pay, given), publicPart(pay, given)];
      expect(lineOf(new Map([...kept, ...shown]))).toBe(lineOf(given));
      expect(kept.size + shown.size).toBe(given.size);
      expect([...kept.keys()].every((question) => ['total', 'came'].includes(question))).toBe(true);
      expect([...shown.keys()].some((question) => ['total', 'came'].includes(question))).toBe(false);
    }),
    runs,
  );
});
