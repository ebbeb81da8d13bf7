import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic';
import { expect, test } from 'vitest';
import { phrases } from '#lib/ja/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

test('見出しの折れるところは、辞書で引いた語の切れ目で、助詞や語尾の前ではない', async () => {
  const { guides, faqs, konbini, channels, outcomes, facts } = await shippedSite();
  const headings = new Set([
    ...[...guides, ...konbini, ...channels, ...outcomes].map(({ title }) => title),
    ...[...guides, ...faqs, ...konbini, ...channels].flatMap(({ body }) => body.outline.map(({ text }) => text)),
    ...[...faqs, ...facts].map(({ question }) => question),
  ]);
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  const startsOf = (text: string) => {
    const starts = new Map<number, string>();
    let at = 0;
    for (const { surface, partOfSpeech } of tokenizer.tokenize(text)) {
      at = text.indexOf(surface, at);
      starts.set(at, partOfSpeech);
      at += surface.length;
    }
    return starts;
  };
  let breaks = 0;
  const wrong: string[] = [];
  for (const heading of headings) {
    const starts = startsOf(heading);
    const pieces = phrases(heading);
    for (let piece = 1; piece < pieces.length; piece++) {
      breaks++;
      const head = pieces.slice(0, piece).join('');
      const part = starts.get(head.length);
      const isEnding = (part === '助詞' || part === '助動詞') && !head.endsWith('、');
      if (part === undefined || isEnding) wrong.push(`${head}／${pieces.slice(piece).join('')}`);
    }
  }
  expect(breaks).toBeGreaterThan(1000);
  // Dictionaries do not agree on everything: カスタマーサービス is one word to the one and two to the other.
  expect(wrong.length / breaks, wrong.join('\n')).toBeLessThan(0.01);
});
