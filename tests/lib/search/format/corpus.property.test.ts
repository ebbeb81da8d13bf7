import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCorpus } from '#lib/search/format/corpus.ts';
import { analyseSections, synonymsSchema } from '#lib/search/index.ts';
import { fold } from '#lib/search/language/fold.ts';

const odd = fc.constantFrom(
  'か',
  'カ',
  'ー',
  '〜',
  'ﾊ',
  'ﾟ',
  '\u3099',
  '\u200b',
  'Ａ',
  '-',
  ' ',
  '　',
  '\n',
  '支払い',
  '㍿',
  '👩‍💻',
);
const text = fc.array(fc.oneof(odd, fc.string({ unit: 'binary' })), { maxLength: 12 }).map((parts) => parts.join(''));

test('語に切ってから畳んだ文は、切らずに畳んだ文と同じ', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      const url = '/guides/store/pay#answer';
      const section = { id: url, url, page: '/guides/store/pay', type: 'guide', title: '払う', text: written } as const;
      const data = await analyseSections([section], synonymsSchema.parse({}), () => Promise.resolve([]));
      const corpus = readCorpus(data);
      const row = corpus?.sections[0]?.text ?? [];
      const folded = row.map((token) => corpus?.folded[token]).join('');
      expect(oneSpace(folded)).toBe(oneSpace(fold(written)));
    }),
  );
});

// A line end becomes a space, and there may be other spaces beside it.
function oneSpace(each: string): string {
  return each.replace(/ +/g, ' ');
}
