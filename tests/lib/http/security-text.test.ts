import { expect, test } from 'vitest';
import { securityText } from '#lib/http/index.ts';

const now = new Date('2026-11-30T18:41:00Z');

test('弱点をどこに知らせるかと、いつまで正しいかを言う', () => {
  expect(securityText({ contact: 'mailto:security@example.jp', siteUrl: 'https://example.jp', now })).toBe(
    [
      'Contact: mailto:security@example.jp',
      'Expires: 2027-02-28T00:00:00Z',
      'Preferred-Languages: ja, en',
      'Canonical: https://example.jp/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test('公開の住所がなければ、それは言わない', () => {
  expect(securityText({ contact: 'https://example.jp/report', now })).not.toContain('Canonical');
});
