import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LabelTable } from '#components/english/label-table.tsx';
import { contactLabels, payLabels } from '#components/english/labels.ts';
import { PaySteps } from '#components/english/pay-steps.tsx';
import { valueText } from '#lib/facts/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const { facts } = await shippedSite();

test('英語のページの数字と画面の言葉は、事実の台帳にある', () => {
  const page = renderToStaticMarkup(<PaySteps facts={facts} />);
  for (const id of ['konbini.option-name', 'konbini.confirm-code']) expect(page).toContain(valueText(facts, id));
  expect(page).toContain('¥300,000');
  expect(page).toContain('Pay by day 3');
});

test('画面の言葉には、どれも読みと意味があり、日本語と印がつく', () => {
  const table = renderToStaticMarkup(<LabelTable labels={[...payLabels, ...contactLabels]} />);
  expect(table.match(/<th scope="row" lang="ja"/g)).toHaveLength(payLabels.length + contactLabels.length);
  expect([...payLabels, ...contactLabels].filter(({ sound, meaning }) => sound === '' || meaning === '')).toEqual([]);
});
