import { expect, test } from 'vitest';
import { calendar } from '#lib/drawings/client.ts';
import type { Look } from '#lib/drawings/drawing.ts';

const days = { first: '2026-11-29', safe: '2026-12-01', other: '2026-12-04', isExample: false };

function boxesOf(look: Look, today?: string) {
  const { shapes } = calendar({ ...days, ...(today !== undefined && { today }) });
  return shapes.filter((shape) => shape.is === 'box' && shape.look === look);
}

function textsOf(of: Parameters<typeof calendar>[0]): string[] {
  return calendar(of).shapes.flatMap((shape) => (shape.is === 'text' ? [shape.text] : []));
}

test('安心な日までが塗られ、最後の日が目立ち、別の案内の日は点線になる', () => {
  expect(boxesOf('wash')).toHaveLength(2);
  expect(boxesOf('press')).toHaveLength(1);
  expect(boxesOf('dots')).toHaveLength(3);
});

test('今日が数える日の中にあれば、その日だけが囲まれる', () => {
  expect(boxesOf('ring', '2026-11-30')).toEqual([expect.objectContaining({ x: 350 / 6 + 1 })]);
  expect(boxesOf('ring', '2026-12-05')).toEqual([]);
  expect(boxesOf('ring')).toEqual([]);
});

test('月が変わる日には月が出て、日と曜日と何日目かが読める', () => {
  const texts = textsOf(days);
  expect(texts).toEqual(expect.arrayContaining(['11月', '29', '日', '1日目', '12月', '1', '火', '3日目']));
});

test('例では日付を出さず、曜日で数える', () => {
  const texts = textsOf({ ...days, isExample: true });
  expect(texts).toEqual(expect.arrayContaining(['日', '月', '火', '3日目']));
  expect(texts).not.toContain('29');
});

test('出典がそろっていれば、点線の日も、当てにしない日もない', () => {
  const { other: _, ...agreed } = days;
  expect(textsOf(agreed)).not.toContain('当てにしない');
  expect(calendar(agreed).spoken).toBe('図：1日目は11月29日（日）、3日目の12月1日（火）までに払います。');
});

test('言葉でも、安心な日と、当てにしない日と、今日が分かる', () => {
  expect(calendar({ ...days, today: '2026-11-30' }).spoken).toBe(
    '図：1日目は11月29日（日）、3日目の12月1日（火）までに払います。別の案内では6日目の12月4日（金）までですが、当てにしません。今日は11月30日（月）です。',
  );
});
