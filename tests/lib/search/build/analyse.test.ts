import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { keptAnalyser } from '#lib/finder/kept-analyser.ts';
import { type Analyser, analyseSections, type SearchSection, synonymsSchema } from '#lib/search/index.ts';
import { aSection } from '#tests/support/search.ts';

const sections: readonly SearchSection[] = [
  aSection('/guides/a', {
    title: 'ローソンで払う',
    text: 'Loppiで番号を入力します。\n払えないときは、聞きます。',
    topic: 'store',
  }),
  aSection('/guides/a', { url: '/guides/a#pc', section: 'パソコンで', text: '画面を開いて、番号を見ます。' }),
  aSection('/faq/b', {
    type: 'faq',
    title: '番号が届かない',
    text: 'メールを待ちます。',
    aliases: '再発行',
    nearby: ['/guides/a'],
  }),
  aSection('/facts/c', { type: 'fact', title: '期限は何日か', text: '期限は3日です。払う前に確かめます。' }),
];
const synonyms = synonymsSchema.parse({ names: { ローソン: ['lawson'] }, near: [['届く', '来る']] });

let analyse: Analyser;

beforeAll(async () => {
  ({ analyse } = await keptAnalyser(process.cwd()));
});

const bytesOf = async (analyser: Analyser, of = sections) =>
  JSON.stringify(await analyseSections(of, synonyms, analyser));

/** The calls of an analyser, by their texts. */
function counted(analyser: Analyser): { readonly analyse: Analyser; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    analyse: (texts) => {
      asked.push(texts.join('\n'));
      return analyser(texts);
    },
  };
}

describe('同じ内容からは、同じバイト列ができる', () => {
  test('二度つくっても', async () => {
    expect(await bytesOf(analyse)).toBe(await bytesOf(analyse));
  });

  test('調べた言葉がどんな順で、どんなに遅れて返ってきても', async () => {
    const usual = await bytesOf(analyse);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (chance) => {
        const any = () => chance.next().value ?? 0;
        const shuffled: Analyser = async (texts) => {
          const found = [...(await analyse(texts))].map((each) => ({ each, place: any() }));
          return found.sort((a, b) => a.place - b.place).map(({ each }) => each);
        };
        expect(await bytesOf(shuffled)).toBe(usual);
      }),
      { numRuns: 20 },
    );
  });

  test('言葉がひとまとめに数えられても、1つずつ数えられても', async () => {
    const oneByOne: Analyser = async (texts) =>
      (await analyse(texts)).flatMap(([morpheme, count]) =>
        Array.from({ length: count }, () => [morpheme, 1] as const),
      );
    expect(await bytesOf(oneByOne)).toBe(await bytesOf(analyse));
  });

  test('内容が1字でも違えば、違うものができる', async () => {
    const changed = sections.map((each) => ({ ...each, text: each.text.replace('3日', '6日') }));
    expect(await bytesOf(analyse, changed)).not.toBe(await bytesOf(analyse));
  });
});

test('ページごとに一度、同義語のために一度だけ調べ、どこまで進んだかを言う', async () => {
  const calls = counted(analyse);
  const progress: string[] = [];
  await analyseSections(sections, synonyms, calls.analyse, (done, total) => progress.push(`${done}/${total}`));
  expect(calls.asked).toHaveLength(4);
  expect(calls.asked.slice(0, 3).map((texts) => texts.split('\n')[0])).toEqual([
    'ローソンで払う',
    '番号が届かない',
    '期限は何日か',
  ]);
  expect(progress).toEqual(['1/3', '2/3', '3/3']);
});

test('内容が1つもなくても、何も見つからない検索になる', async () => {
  expect(JSON.parse(await bytesOf(analyse, []))).toMatchObject({ pages: [], sections: [] });
});
