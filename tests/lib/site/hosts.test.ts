import { expect, test } from 'vitest';
import { hostsSchema } from '#lib/site/hosts.ts';

const withHost = (host: string) => hostsSchema.safeParse([{ host, name: '名前', kind: 'amazon' }]);

test('ホスト名と名前と種類で、リンクしてよいサイトになる', () => {
  expect(withHost('www.amazon.co.jp').data).toEqual([{ host: 'www.amazon.co.jp', name: '名前', kind: 'amazon' }]);
});

test.each([
  'https://www.amazon.co.jp',
  'www.amazon.co.jp/',
  'WWW.amazon.co.jp',
  'www.amazon.co.jp:443',
  'localhost',
  '*.co.jp',
  '',
])('「%s」はホスト名ではない', (host) => {
  expect(withHost(host).error?.issues.map(({ message }) => message)).toEqual([
    'host に www.amazon.co.jp の形で、住所のうちホスト名だけを書いてください。',
  ]);
});

test('リンクしてよいサイトは、1つもなくてよい', () => {
  expect(hostsSchema.parse([])).toEqual([]);
});
