import { expect, test } from 'vitest';
import { fixtureModel, fixtureText } from '#tests/support/fixtures.ts';
import { modelOf, parseGuide } from '#tests/support/parsing.ts';

test.each([
  ['guide-devices', '端末ごとの手順のあるガイドは、手順・アンカー・補足・画面の言葉ごと読まれる'],
  ['guide-lookup', '手順のないガイドも、目次とリンクごと読まれる'],
])('%s：%s', async (name) => {
  expect(await modelOf(await fixtureText(name), parseGuide)).toEqual(await fixtureModel(name));
});
