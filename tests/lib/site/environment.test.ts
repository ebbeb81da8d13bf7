import { afterEach, describe, expect, test, vi } from 'vitest';
import { canonicalUrl, originOf, readEnvironment, siteOrigin } from '#lib/site/index.ts';

const unset = { port: 3000, offline: true, dataFolder: '.data', retentionDays: 400, trustedProxies: [] };

test('何も決めなければ、ポート3000で、公開の住所はなく、データは .data に400日', () => {
  expect(readEnvironment({})).toEqual(unset);
});

test('空の変数は、決めていないのと同じ', () => {
  expect(readEnvironment({ PORT: '', SITE_URL: '' })).toEqual(unset);
});

test('知らない変数は気にしない', () => {
  expect(readEnvironment({ HOME: '/root', port: 'x' })).toEqual(unset);
});

test.each([
  ['8080', 8080],
  ['0', 0],
  ['65535', 65_535],
  [' 3001 ', 3001],
])('PORT=「%s」は %i 番', (text, port) => {
  expect(readEnvironment({ PORT: text })).toEqual({ ...unset, port });
});

test.each(['abc', ' ', '-1', '80.5', '65536', '0x10', '1e3', '３０００', '3000 3001'])(
  'PORT=「%s」は使えない',
  (text) => {
    expect(() => readEnvironment({ PORT: text })).toThrowErrorMatchingInlineSnapshot(`
    [Error: 環境変数が使えません。
      → PORT は 0〜65535 の整数で書いてください（例：3000）。]
  `);
  },
);

test.each([
  ['https://example.jp', 'https://example.jp'],
  ['https://example.jp/', 'https://example.jp'],
  ['http://example.jp:8080', 'http://example.jp:8080'],
  ['HTTPS://Example.JP', 'https://example.jp'],
  ['https://まどぐち.jp', 'https://xn--z8j8awa7f.jp'],
])('SITE_URL=%s の公開の住所は %s', (text, siteUrl) => {
  expect(readEnvironment({ SITE_URL: text }).siteUrl).toBe(siteUrl);
});

test.each(['example.jp', 'ftp://example.jp', 'https://', 'https:example.jp', 'javascript:alert(1)', 'constructor'])(
  'SITE_URL=%s は住所の形ではない',
  (text) => {
    expect(() => readEnvironment({ SITE_URL: text })).toThrowErrorMatchingInlineSnapshot(`
      [Error: 環境変数が使えません。
        → SITE_URL は https://example.jp の形で書いてください。]
    `);
  },
);

test.each([
  'https://example.jp/help',
  'https://example.jp?x=1',
  'https://example.jp/#a',
  'https://user:pass@example.jp',
])('SITE_URL=%s は、ホスト名のあとに余分がある', (text) => {
  expect(() => readEnvironment({ SITE_URL: text })).toThrowErrorMatchingInlineSnapshot(`
      [Error: 環境変数が使えません。
        → SITE_URL には、パスや ? から後ろを付けないでください。]
    `);
});

test('使えない変数は、一度にすべて知らせる', () => {
  expect(() => readEnvironment({ PORT: 'x', SITE_URL: 'y' })).toThrowErrorMatchingInlineSnapshot(`
    [Error: 環境変数が使えません。
      → PORT は 0〜65535 の整数で書いてください（例：3000）。
      → SITE_URL は https://example.jp の形で書いてください。]
  `);
});

describe('このプロセスの環境で', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('公開の住所があれば、それが自分の住所で、正規の住所もそこにある', () => {
    vi.stubEnv('SITE_URL', 'https://example.jp/');
    expect(siteOrigin()).toBe('https://example.jp');
    expect(canonicalUrl('/faq')).toBe('https://example.jp/faq');
  });

  test('公開の住所がなければ、自分の住所はこの機械で、正規の住所は名乗らない', () => {
    vi.stubEnv('SITE_URL', undefined);
    vi.stubEnv('PORT', '8080');
    expect(siteOrigin()).toBe('http://localhost:8080');
    expect(canonicalUrl('/faq')).toBeNull();
  });
});

test.each(['127.0.0.1', '::1', 'localhost', '0.0.0.0'])('HOST=%s では、その住所だけで答える', (host) => {
  expect(readEnvironment({ HOST: host })).toEqual({ ...unset, host });
});

test('HOST は、この機械の住所の形でなければ使えない', () => {
  expect(() => readEnvironment({ HOST: 'http://a' })).toThrow('HOST は 127.0.0.1 や ::1 の形で書いてください。');
});

test.each([
  [undefined, 'http://localhost:3000'],
  ['0.0.0.0', 'http://localhost:3000'],
  ['::', 'http://localhost:3000'],
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['::1', 'http://[::1]:3000'],
])('HOST=%s のサイトは、%s で開く', (host, origin) => {
  expect(originOf(3000, host)).toBe(origin);
});

test.each(['mailto:security@example.jp', 'https://example.jp/report'])(
  'SECURITY_CONTACT=%s に、弱点を知らせられる',
  (text) => {
    expect(readEnvironment({ SECURITY_CONTACT: text })).toEqual({ ...unset, securityContact: text });
  },
);

test.each(['security@example.jp', 'http://example.jp', 'mailto:a@b\nContact: mailto:c@d'])(
  'SECURITY_CONTACT=%s は使えない',
  (text) => {
    expect(() => readEnvironment({ SECURITY_CONTACT: text })).toThrow('SECURITY_CONTACT は mailto:');
  },
);

test('DATABASE_URL が違うとき、ほかの違いと一緒に言い、合言葉は出さない', () => {
  const read = () =>
    readEnvironment({
      DATABASE_URL: 'mysql://user:himitsu@db/x',
      RETENTION_DAYS: '0',
      TRUSTED_PROXIES: '10.0.0.0/8,proxy',
      PORT: 'x',
    });
  expect(read).toThrowErrorMatchingInlineSnapshot(`
    [Error: 環境変数が使えません。
      → PORT は 0〜65535 の整数で書いてください（例：3000）。
      → DATABASE_URL は postgres://利用者:合言葉@機械:5432/データベース の形で書いてください。
      → RETENTION_DAYS は 1〜3650 の整数で書いてください（例：400）。
      → TRUSTED_PROXIES は 127.0.0.1,10.0.0.0/8 のように、住所か範囲をカンマで区切って書いてください。]
  `);
});

test.each(['postgres://u:p@db.example:5432/madoguchi', 'postgresql://db/madoguchi'])(
  'DATABASE_URL=%s は使える',
  (url) => {
    expect(readEnvironment({ DATABASE_URL: url }).databaseUrl).toBe(url);
  },
);

test('信じる代理の住所は、カンマで区切って書く', () => {
  expect(readEnvironment({ TRUSTED_PROXIES: ' 127.0.0.1, ::1 ,10.0.0.0/8' }).trustedProxies).toEqual([
    '127.0.0.1',
    '::1',
    '10.0.0.0/8',
  ]);
});

test('運営の合言葉は32字から。短ければ、その値を出さずに断る', () => {
  const token = 'x'.repeat(32);
  expect(readEnvironment({ OPERATOR_TOKEN: token }).operatorToken).toBe(token);
  expect(readEnvironment({}).operatorToken).toBeUndefined();
  const read = () => readEnvironment({ OPERATOR_TOKEN: 'himitsu-himitsu-himitsu-himitsu' });
  expect(read).toThrow('OPERATOR_TOKEN は32字以上');
  expect(read).not.toThrow(/himitsu/);
});
