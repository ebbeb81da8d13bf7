import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkProject } from '#lib/check/index.ts';
import { aGuide } from '#tests/support/builders.ts';
import { aProject } from '#tests/support/project.ts';

const consumer = {
  id: 'consumer',
  name: '消費者ホットライン',
  number: '188',
  matter: '困ったとき',
  answer: '近くの窓口につながります。',
  source: 'caa',
};
const blog = { id: 's0', name: 'ブログ記事', kind: 'blog', dated: '日付なし' };
const caa = { id: 'caa', name: '消費者庁', kind: 'agency', url: 'https://www.caa.go.jp/', dated: '日付なし' };

async function faultsWith(lines: readonly object[], body: string): Promise<string[]> {
  const root = await aProject({
    'content/sources.yaml': stringify([blog, caa]),
    'content/public-lines.yaml': stringify(lines),
    'content/guides/store/pay.mdx': aGuide({ body }),
  });
  const { problems } = await checkProject(root);
  return problems.map(({ file, line, found, fix }) => `${file}:${line} ${found} → ${fix}`);
}

test('公的機関の出典のある番号を出す記事に、直すところはない', async () => {
  expect(await faultsWith([consumer], '相談できます。\n\n<PublicLine id="consumer" />')).toEqual([]);
});

test('一覧にない番号を出す記事は、近い名前と一緒に断られる', async () => {
  expect(await faultsWith([consumer], '相談できます。\n\n<PublicLine id="consumr" />')).toEqual([
    'content/guides/store/pay.mdx:15 「consumr」という公の番号は、content/public-lines.yaml にありません。 → もしかして「consumer」ですか。',
  ]);
});

test('公的機関の住所が出典でない番号は、一覧に置けない', async () => {
  expect(await faultsWith([{ ...consumer, source: 's0' }], '<PublicLine id="consumer" />')).toEqual([
    'content/public-lines.yaml:6 出典「s0」は、住所のある公的機関の出典ではありません。 → sources.yaml に、kind が agency で url のある出典を書き、その id を書いてください。',
  ]);
});

test('一覧にあっても、番号を文の中に手で書くことはできない', async () => {
  expect(await faultsWith([consumer], '消費者ホットライン188に相談します。')).toEqual([
    'content/guides/store/pay.mdx:13 電話番号らしい「188」があります。 → 番号を消し、ログインした画面の問い合わせ窓口への行き方を書いてください。',
  ]);
});
