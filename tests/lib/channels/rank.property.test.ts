import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseScore, isCounted, type PickerReplies, pickChannels } from '#lib/channels/index.ts';
import { aDirectory, anyDesks, anyInstant, anyPickerReplies } from '#tests/support/desks.ts';

const anyCase = fc.tuple(anyDesks, anyPickerReplies, anyInstant);
const runs = { numRuns: 500 };

function forEachPick(check: (picked: ReturnType<typeof pickChannels>, replies: PickerReplies) => void) {
  fc.assert(
    fc.property(anyCase, ([desks, replies, now]) => {
      check(pickChannels(aDirectory(...desks), replies, now), replies);
    }),
    runs,
  );
}

test('点数は、はじめの点数とわけの重みの合計', () => {
  forEachPick(({ ranked }) => {
    for (const { score, reasons } of ranked.flatMap(({ ways }) => ways)) {
      expect(score).toBe(reasons.reduce((sum, { weight }) => sum + weight, baseScore));
      expect(reasons.every(({ weight }) => weight !== 0)).toBe(true);
    }
  });
});

test('窓口も、その使い方も、点数の高い順に並ぶ', () => {
  forEachPick(({ ranked }) => {
    for (const scores of [
      ranked.map(({ ways }) => ways[0].score),
      ...ranked.map(({ ways }) => ways.map(({ score }) => score)),
    ]) {
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });
});

test('順は、窓口の渡し方によらない', () => {
  fc.assert(
    fc.property(anyCase, ([desks, replies, now]) => {
      const forward = pickChannels(aDirectory(...desks), replies, now);
      expect(pickChannels(aDirectory(...[...desks].reverse()), replies, now)).toEqual(forward);
    }),
    runs,
  );
});

test('どの窓口も、出すか、わけと一緒に外すかのどちらか', () => {
  fc.assert(
    fc.property(anyCase, ([desks, replies, now]) => {
      const { ranked, excluded } = pickChannels(aDirectory(...desks), replies, now);
      const shown = ranked.flatMap(({ desk, ways }) => ways.map(({ by }) => `${desk.id} ${by}`));
      const left = excluded.flatMap(({ desk, by }) =>
        (desks.find(({ id }) => id === desk)?.methods ?? []).flatMap((method) =>
          by === undefined || method.by === by ? [`${desk} ${method.by}`] : [],
        ),
      );
      const every = desks.flatMap(({ id, methods }) => methods.map(({ by }) => `${id} ${by}`));
      expect([...shown, ...left].sort()).toEqual(every.sort());
    }),
    runs,
  );
});

test('ログインできない人に、ログインのいる窓口は出さず、いるか分からない窓口には、そのわけが付く', () => {
  forEachPick(({ ranked }, { who }) => {
    if (who !== 'guest') return;
    for (const { desk, ways } of ranked) {
      expect(desk.signIn).not.toBe('yes');
      const isSaid = ways[0].reasons.some(({ id }) => id === 'maybe-sign-in');
      expect(isSaid).toBe(desk.signIn === 'unknown');
    }
  });
});

test('使える人でない窓口は出さない', () => {
  forEachPick(({ ranked }, { who }) => {
    if (who === undefined || who === 'guest') return;
    const audience = who === 'seller-large' || who === 'seller-small' ? 'seller' : who;
    expect(ranked.filter(({ desk }) => !desk.audience.includes(audience))).toEqual([]);
  });
});

test('大口出品の人のほかに、出品者の窓口の電話とチャットは出さない', () => {
  forEachPick(({ ranked }, { who }) => {
    if (who === 'seller-large') return;
    const ways = ranked.flatMap(({ desk, ways }) => (desk.audience.every((each) => each === 'seller') ? ways : []));
    expect(ways.filter(({ by }) => by === 'phone' || by === 'chat' || by === 'ai')).toEqual([]);
  });
});

test('閉まっている窓口には下げたわけがあり、閉まっていない窓口より上に出ない', () => {
  forEachPick(({ ranked }) => {
    const closed = ranked.map(({ ways }) => ways[0].state.is === 'closed');
    expect(closed).toEqual([...closed].sort((a, b) => Number(a) - Number(b)));
    for (const { state, reasons } of ranked.flatMap(({ ways }) => ways)) {
      expect(reasons.some(({ id }) => id === 'closed-now')).toBe(state.is === 'closed');
    }
  });
});

test('開いていると言うのは、開いている窓口だけ。ほかは次に当てにできる時刻を言う', () => {
  forEachPick(({ ranked }) => {
    for (const { state, reasons, next } of ranked.flatMap(({ ways }) => ways)) {
      if (reasons.some(({ id }) => id === 'open-now')) expect(state.is).toBe('open');
      if (isCounted(state)) expect(next).toBeUndefined();
    }
  });
});
