import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileMdx } from '#lib/content/compile.ts';
import { FactTexts } from '#lib/site/fact-texts.ts';
import { aSingleFact, parsedFact } from '#tests/support/facts.ts';
import { hostileText } from '#tests/support/hostile-text.ts';

const line = fc
  .oneof(hostileText, fc.string({ unit: fc.constantFrom('"', "'", '`', '\\', '$', '{', '}', 'a', ' ', '日') }))
  .map((text) => text.replace(/[\r\n{}]/g, ''))
  .filter((text) => text.trim() !== '' && text === text.trim());

function textsOf(value: string, sentence: string): FactTexts {
  const reading = { value, rule: 'agreed', sentence };
  return new FactTexts([parsedFact(aSingleFact({ id: 'a.b', type: 'text', reading }, value))]);
}

const text = fc
  .array(fc.constantFrom('{{a.b}}', '{{a.b:sentence}}', '{{a.c}}', 'あ', '{', '}'))
  .map((all) => all.join('と'));
const model = fc.array(fc.oneof(text, fc.record({ title: text, order: fc.nat(), blocks: fc.array(text) })));

test('事実の言葉を2度入れても、1度と変わらない', () => {
  fc.assert(
    fc.property(line, line, model, (value, sentence, before) => {
      const texts = textsOf(value, sentence);
      const once = texts.fill(before);
      expect(texts.fill(once)).toEqual(once);
      expect(JSON.stringify(once)).not.toMatch(/\{\{a\.b[:}]/);
    }),
    { numRuns: 500 },
  );
});

test('どんな値でも、どの引用符の中でも、コードはその値の文になる', () => {
  fc.assert(
    fc.property(line, fc.constantFrom('"', "'", '`'), (value, quote) => {
      const code = textsOf(value, 'あ').fillCode(`return ${quote}前{{a.b}}後${quote}`);
      expect(new Function(code)()).toBe(`前${value}後`);
    }),
    { numRuns: 2000 },
  );
});

test('どんな値でも、コンパイルした記事は読めるコードのままになる', async () => {
  const body = ['<Copy name="a" value="{{a.b}}" />', `<Note title='"{{a.b}}" "と"'>\n\n本文\n\n</Note>`].join('\n\n');
  const compiled = await compileMdx(body, () => undefined);
  const code = compiled?.isWhole === true ? compiled.code : '';
  expect(code.match(/\{\{a\.b\}\}/g)).toHaveLength(2);
  fc.assert(
    fc.property(line, (value) => {
      expect(() => new Function(textsOf(value, 'あ').fillCode(code))).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
