import { expect, test } from 'vitest';
import { asFrame, withOffer } from '#components/browser/offline/notes.ts';

const page =
  '<head><link rel="stylesheet" href="/s.css"/><title>支払いの案内</title></head><main><div id="flow" data-flow-content="/assets/pay-content-0a.json"></div></main>';

test('流れの枠は、次を描くスクリプトが要るものを、はじめに名指しする', () => {
  const frame = asFrame(page, ['/assets/part-A.js', '/assets/part-B.js']);
  const head = frame.slice(0, frame.indexOf('<title'));
  expect(head).toContain('<link rel="modulepreload" href="/assets/part-A.js">');
  expect(head).toContain('<link rel="modulepreload" href="/assets/part-B.js">');
  expect(head).toContain('<link rel="preload" as="fetch" crossorigin href="/assets/pay-content-0a.json">');
  expect(frame).toContain('<div id="flow" data-flow-frame="" data-flow-content=');
});

test('内容の住所がない枠でも、ほかは変わらない', () => {
  const bare = page.replace(/ data-flow-content="[^"]+"/, '');
  expect(asFrame(bare, [])).toBe(bare.replace('id="flow"', 'id="flow" data-flow-frame=""'));
});

test('流れの途中のページには、新しい版を勧めない', () => {
  expect(withOffer(page, '/faq')).toBe(page);
});
