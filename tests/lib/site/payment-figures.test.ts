import { expect, test } from 'vitest';
import { numberFromOthers, paymentFigures } from '#lib/site/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();

test('台帳から、番号の桁数・日数・メンテナンス・上限・手数料が取り出される', () => {
  const other = { digits: 11, elsewhere: [13] };
  expect(paymentFigures(site)).toEqual({
    digits: {
      'seven-eleven': { digits: 13, elsewhere: [11] },
      lawson: other,
      ministop: other,
      familymart: other,
      seicomart: other,
      'daily-yamazaki': other,
    },
    deadline: { safeDays: 3, longestDays: 6 },
    maintenance: { months: 'odd', nth: 3, weekday: 4, fromHour: 3, toHour: 5 },
    capYen: 300_000,
    feeYen: 0,
  });
});

test('もとになる事実が1つでもなければ、その名前を言って止まる', () => {
  const needed = ['cap', 'deadline', 'fee', 'maintenance', 'number-digits-711', 'number-digits-other'];
  for (const id of needed.map((name) => `konbini.${name}`)) {
    const facts = site.facts.filter((fact) => fact.id !== id);
    expect(() => paymentFigures({ ...site, facts })).toThrow(`事実 ${id} が台帳にありません。`);
  }
});

test('メンテナンスの言葉が規則の形でなければ、どう書くかを言って止まる', () => {
  const facts = site.facts.map((fact) =>
    fact.id === 'konbini.maintenance' && fact.type === 'text'
      ? { ...fact, reading: { ...fact.reading, value: 'ときどき' } }
      : fact,
  );
  expect(() => paymentFigures({ ...site, facts })).toThrow(
    '事実 konbini.maintenance は、「奇数月の第3木曜日の3時から5時」の形で読めません。',
  );
});

test('お店で払うところに出す言葉は、人から来た番号についての読み方の、はじめの1文', () => {
  expect(numberFromOthers(site)).toBe('人から伝えられた支払い番号では、払わないでください。');
});
