import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChannelChart } from '#components/channel/channel-chart.tsx';
import { shippedSite } from '#tests/support/shipped-site.ts';

const { channels, facts } = await shippedSite();
const markup = renderToStaticMarkup(<ChannelChart channels={channels} facts={facts} />);

/** The cells of a desk's row as text. */
function cellsOf(path: string): string[] {
  const row = markup.split('<tr>').find((each) => each.includes(`href="${path}"`)) ?? '';
  return row
    .split('<td>')
    .slice(1)
    .map((cell) => cell.replace(/<[^>]*>/g, ''));
}

test('どの窓口にも、1行ある', () => {
  expect(markup.match(/<th scope="row">/g)).toHaveLength(channels.length);
});

test('電話の窓口は、食いちがう時間に印が付き、声で話せると出る', () => {
  expect(cellsOf('/contact/callback')).toEqual(['9:00〜21:00 ◐案内によって違います', '○', '—', '不明']);
});

test('チャットの窓口は、時間の帯が全部塗られ、記録が残ると出る', () => {
  expect(cellsOf('/contact/chat').slice(1)).toEqual(['—', '○', '不明']);
  expect(markup).toContain('<rect class="press" x="0" y="0" width="96" height="14" rx="4"></rect>');
});

test('時間が分からない窓口に、時間の帯は出ない', () => {
  const row = markup.split('<tr>').find((each) => each.includes('href="/contact/outside-help"')) ?? '';
  expect(row).not.toContain('<svg');
});
