import { describe, expect, test } from 'vitest';
import { cacheControl, securityHeaders, securityHeadersOf, speculationHeadersOf } from '#lib/server/http-headers.ts';

const policy = new Map(
  (securityHeaders['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')];
  }),
);

test('どのヘッダーにも、インラインや eval を許す言葉はない', () => {
  const text = JSON.stringify(securityHeaders);
  expect(text).not.toMatch(/unsafe-|data:|blob:|\*/);
});

test('書いていない種類のものは何も読み込めない', () => {
  expect(policy.get('default-src')).toBe("'none'");
});

test('読み込めるのは自分のサイトからだけ', () => {
  const own = [...policy].filter(([name]) => name.endsWith('-src') && name !== 'default-src');
  expect(own.map(([name]) => name)).toEqual(
    expect.arrayContaining(['script-src', 'worker-src', 'style-src', 'img-src', 'connect-src']),
  );
  expect(new Set(own.map(([, sources]) => sources))).toEqual(new Set(["'self'"]));
});

test('よそのページの枠に入らず、よそへフォームを送らず、base で住所を曲げられない', () => {
  expect(policy.get('frame-ancestors')).toBe("'none'");
  expect(policy.get('form-action')).toBe("'self'");
  expect(policy.get('base-uri')).toBe("'none'");
});

test('文字列から HTML を作るスクリプトは、ブラウザーが止める', () => {
  expect(policy.get('require-trusted-types-for')).toBe("'script'");
});

test('作ってよい決まりは2つだけで、自分の働き手の住所と、電波がないときの番の住所を作るためのもの', () => {
  expect(policy.get('trusted-types')).toBe('madoguchi madoguchi-offline');
});

test.each(['/sw.js', '/sw-undo.js'])('%s は、このサイトに聞くことしかできず、いつでも取り替えられる', (path) => {
  const headers = securityHeadersOf(path, 'text/javascript; charset=utf-8');
  expect(headers['Content-Security-Policy']).toBe(
    "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types",
  );
  expect(cacheControl(path, 200)).toBe('no-cache');
});

test('HTTPS・種類の推測・参照元・端末の機能についても決めてある', () => {
  expect(securityHeaders).toMatchObject({
    'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8,}/),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': expect.stringContaining('geolocation=()'),
  });
});

test.each(['/assets/site-0123456789ab.js', '/_next/static/chunks/0a1b.css'])(
  '%s は名前が中身を表すので、ずっと取っておける',
  (path) => {
    for (const status of [200, 304]) {
      expect(cacheControl(path, status)).toBe('public, max-age=31536000, immutable');
    }
  },
);

test.each(['/insights', '/insights/votes', '/insights/csv/votes?days=7'])(
  '運営のページ %s は、どこにも残さない',
  (path) => {
    expect(cacheControl(path, 200)).toBe('private, no-store');
  },
);

test.each([
  ['/', 200],
  ['/guides/checkout/order', 200],
  ['/assets', 200],
  ['/old', 308],
  // Where a name leads is not what it names.
  ['/assets/', 308],
  ['/_next/static/chunks/', 308],
  ['/', 304],
])('%s（%i）は少しのあいだ取っておける', (path, status) => {
  expect(cacheControl(path, status)).toBe('public, max-age=60, stale-while-revalidate=3600');
});

test.each([
  ['/api/health', 200],
  ['/api/feedback', 303],
  ['/nothing', 404],
  ['/assets/site-old.js', 404],
  ['/guides', 500],
])('%s（%i）は取っておかない', (path, status) => {
  expect(cacheControl(path, status)).toBe('no-store');
});

describe('読む人が何かを伝えた住所の答えは、どこにも取っておかない', () => {
  test.each(['/pay/store?place=konbini', '/pay?a=1', '/contact/find?who=buyer', '/search?q=%E3%82%B3', '/search/?q=a'])(
    '%s',
    (address) => {
      for (const status of [200, 308, 404]) expect(cacheControl(address, status)).toBe('private, no-store');
    },
  );

  test('何も伝えていなければ、ほかのページと同じ', () => {
    for (const address of ['/pay', '/pay/store', '/contact/find', '/search', '/search?', '/payment?a=1']) {
      expect(cacheControl(address, 200)).toBe('public, max-age=60, stale-while-revalidate=3600');
    }
  });
});

test.each([
  ['/guides', 'text/html; charset=utf-8'],
  ['/icon.svg', 'image/svg+xml'],
  ['/api/facts', 'application/json'],
  ['/assets/search-worker-0A1B2C3D.js', 'text/javascript; charset=utf-8'],
  ['/', ''],
])('開かれるか、自分で働くもの（%s）には、守りの見出しがすべて付く', (address, type) => {
  expect(securityHeadersOf(address, type)).toEqual(securityHeaders);
});

test.each([
  ['/assets/site-0A1B2C3D.js', 'text/javascript; charset=utf-8'],
  ['/_next/static/chunks/a.css', 'text/css; charset=UTF-8'],
])('ページの部品でしかないもの（%s）には、受け取り方の決まりだけが付く', (address, type) => {
  const headers = securityHeadersOf(address, type);
  expect(Object.keys(headers).sort()).toEqual([
    'Cross-Origin-Resource-Policy',
    'Strict-Transport-Security',
    'X-Content-Type-Options',
  ]);
  expect(securityHeaders).toMatchObject(headers);
});

test('印の付いたリンク1つだけを先に描いてよいと、ページだけが言う', () => {
  const [, rules = ''] =
    /^"data:application\/speculationrules\+json,(.+)"$/.exec(
      speculationHeadersOf('/konbini', 'text/html; charset=utf-8')['Speculation-Rules'] ?? '',
    ) ?? [];
  expect(JSON.parse(decodeURIComponent(rules))).toEqual({
    prerender: [{ where: { selector_matches: 'a[data-ahead]' }, eagerness: 'immediate' }],
  });
  expect(speculationHeadersOf('/insights', 'text/html')).toEqual({});
  expect(speculationHeadersOf('/feed.xml', 'application/atom+xml')).toEqual({});
});
