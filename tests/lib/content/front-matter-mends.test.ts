import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseArticle } from '#lib/content/index.ts';
import { outcomeKind } from '#lib/flows/index.ts';
import { payOutcomes, payStages } from '#lib/pay/index.ts';
import { aChannel, aFaq, aGuide, aKonbini, anOutcome } from '#tests/support/builders.ts';
import { parseChannel, parseFaq, parseGuide, parseKonbini } from '#tests/support/parsing.ts';
import { fieldPaths, inJapanese, withValue } from '#tests/support/wrong-values.ts';

const register = { at: 'register', say: 'アマゾンの支払いです', hand: 'バーコード' };
const code = {
  counter: { at: 'terminal', terminal: 'Loppi', paths: [{ from: '案内A', labels: ['番号'] }], slip: '申込券' },
};
const outcome = outcomeKind('/pay', { outcomes: payOutcomes, stages: payStages, listedIn: 'pay-flow.ts' });

describe.each([
  ['ガイド', aGuide(), parseGuide],
  ['質問', aFaq(), parseFaq],
  [
    '機械で払うお店',
    aKonbini({ front: { counter: { ...code.counter, aka: ['ロッピー'], confirmationCode: '8888' } } }),
    parseKonbini,
  ],
  ['レジで払うお店', aKonbini({ front: { counter: register } }), parseKonbini],
  ['窓口', aChannel(), parseChannel],
  ['結果', anOutcome(), (text: string) => parseArticle(outcome, { file: 'ok.mdx', id: payOutcomes[0], text })],
] as const)('%s', (_, text, parseText) => {
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const valid: unknown = parse(front);
  const written = (value: unknown) => `---\n${stringify(value)}---\n${body}`;

  test('手本は正しい', async () => {
    expect(await parseText(text)).toMatchObject({ ok: true });
  });

  test.each(fieldPaths(valid).map((path) => [path.join('.'), path] as const))(
    '%s の値の種類が違うと、その場所で、何をどう書くかが日本語で示される',
    async (_name, path) => {
      for (const wrong of [{ wrong: true }, [[]], 1.5, '']) {
        const parsed = await parseText(written(withValue(valid, path, wrong)));
        if (parsed.ok) throw new Error(`${path.join('.')} は ${JSON.stringify(wrong)} でもよいことになります`);
        for (const { fix, found } of parsed.problems) {
          expect(fix).toMatch(inJapanese);
          expect(found).toMatch(inJapanese);
        }
        const named = path.filter((key) => typeof key === 'string').at(-1);
        expect(parsed.problems.map(({ fix, found }) => `${found} ${fix}`).join('\n')).toContain(named);
      }
    },
  );
});
