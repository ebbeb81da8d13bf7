import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { addressOf, entries } from '#lib/flows/index.ts';
import { payFlow } from '#lib/pay/index.ts';
import manifest from '../../app/manifest.ts';

const { icons = [], screenshots = [], shortcuts = [], ...said } = manifest();

/** The size of a PNG, and whether anything of it is transparent. */
async function readPng(path: string) {
  const bytes = await readFile(`public${path}`);
  expect(bytes.subarray(1, 4).toString('latin1'), path).toBe('PNG');
  return {
    sizes: `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`,
    bytes: bytes.length,
    hasGaps: bytes.includes('tRNS'),
  };
}

test('端末に置いたまどぐちは、このサイト全体を、はじめのページから日本語で開く', () => {
  expect(said).toMatchObject({ id: '/', start_url: '/', scope: '/', lang: 'ja', dir: 'ltr', display: 'standalone' });
  expect(said.short_name?.length).toBeLessThanOrEqual(12);
});

test('分け合ったメールには番号があるかもしれないので、受け取り口を作らない', () => {
  expect(said).not.toHaveProperty('share_target');
});

test('図は、言っている大きさのまま、軽く置いてある', async () => {
  for (const { src, sizes } of [...icons, ...screenshots]) {
    const png = await readPng(src);
    expect(png.sizes, src).toBe(sizes);
    expect(png.bytes, src).toBeLessThanOrEqual(150 * 1024);
  }
});

test('印は、ふつうのものが2つの大きさであり、切り抜かれるものと1色のものがある', async () => {
  const sizesOf = (wanted: string) =>
    icons.filter(({ purpose = 'any' }) => purpose === wanted).map(({ sizes }) => sizes);
  expect(sizesOf('any')).toEqual(['192x192', '512x512']);
  expect(sizesOf('maskable')).toEqual(['512x512']);
  expect(sizesOf('monochrome')).toEqual(['512x512']);
});

test('切り抜かれる印とiPhoneの印は、すき間なく塗ってあり、1色の印は抜いてある', async () => {
  expect((await readPng('/icon-maskable.png')).hasGaps).toBe(false);
  expect(await readPng('/apple-touch-icon.png')).toMatchObject({ sizes: '180x180', hasGaps: false });
  expect((await readPng('/icon-monochrome.png')).hasGaps).toBe(true);
});

test('写した画面は、狭いものと広いものがあり、長い辺が短い辺の2.3倍を超えない', () => {
  expect(screenshots.map(({ form_factor }) => form_factor)).toEqual(['narrow', 'wide']);
  for (const { sizes = '', label } of screenshots) {
    const [width = 0, height = 0] = sizes.split('x').map(Number);
    expect(Math.max(width, height) / Math.min(width, height)).toBeLessThanOrEqual(2.3);
    expect(label).toBeTruthy();
  }
});

test('近道は、お店の前・期限を数える・窓口・さがすで、期限は案内の入口と同じ住所へ行く', () => {
  const flow = payFlow({ capYen: 0, deadline: { safeDays: 0, longestDays: 0 }, chains: [] });
  const deadline = entries(flow).find(({ answer }) => answer === 'deadline');
  const address = addressOf(flow, deadline?.to ?? '', new Map([[flow.start, ['deadline']]]));
  expect(shortcuts.map(({ name, url }) => [name, url])).toEqual([
    ['お店の前', '/konbini'],
    ['期限を数える', address],
    ['窓口', '/contact/find'],
    ['さがす', '/search'],
  ]);
});
