import { expect, test } from 'vitest';
import { readWeaknesses } from '#lib/commands/weakness-list.ts';

const report = {
  auditReportVersion: 2,
  vulnerabilities: {
    sprintf: { severity: 'high', via: [{ title: 'Prototype pollution', url: 'https://example.com' }] },
    printer: { severity: 'high', via: ['sprintf'] },
  },
};

test('弱点のある部品と、そのもとが分かる', () => {
  expect(readWeaknesses(JSON.stringify(report))).toEqual([
    { name: 'sprintf', severity: 'high', titles: ['Prototype pollution'] },
    { name: 'printer', severity: 'high', titles: ['sprintf'] },
  ]);
});

test('弱点がなければ、空の一覧になる', () => {
  expect(readWeaknesses(JSON.stringify({ vulnerabilities: {} }))).toEqual([]);
});

test.each([
  ['npm warn audit 405 Method Not Allowed\n{"message":"405 Method Not Allowed","statusCode":405}\nnpm error'],
  ['npm error network'],
  [''],
  ['{'],
])('登録所が一覧を答えないことと、弱点がないことを取り違えない（%j）', (output) => {
  expect(readWeaknesses(output)).toBeUndefined();
});
