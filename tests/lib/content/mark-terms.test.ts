import type { PhrasingContent, Root } from 'mdast';
import { expect, test } from 'vitest';
import { parseArticle } from '#lib/content/index.ts';
import { markTerms, type TermWords } from '#lib/content/mark-terms.ts';
import { guideKind } from '#lib/guides/index.ts';
import { aGuide, aProcedure } from '#tests/support/builders.ts';

const glossary: readonly TermWords[] = [
  { id: 'payment-number', words: ['お支払い番号', '支払い番号'] },
  { id: 'payment', words: ['支払い'] },
  { id: 'number', words: ['番号'] },
  { id: 'fba', words: ['FBA'] },
  { id: 'loppi', words: ['Loppi'] },
  { id: 'multi', words: ['コピー'] },
  { id: 'gift', words: ['ギフト券'] },
  { id: 'balance', words: ['券の残高表示'] },
  { id: 'rest', words: ['券の残高'] },
];

/** A paragraph of these texts after marking; each term is written as 〔word:id〕. */
function marked(...texts: readonly string[]): string {
  const children: PhrasingContent[] = texts.map((value) => ({ type: 'text', value }));
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
  markTerms(tree, glossary);
  const [paragraph] = tree.children;
  return paragraph !== undefined && 'children' in paragraph ? paragraph.children.map(show).join('') : '';
}

function show(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('value' in node) return String(node.value);
  if (!('attributes' in node && 'children' in node && Array.isArray(node.children))) return '';
  return `〔${node.children.map(show).join('')}:${JSON.stringify(node.attributes).replace(/.*"value":"([^"]*)".*/, '$1')}〕`;
}

/** The ids of the terms that the page of this body can open. */
async function termsIn(body: string): Promise<readonly string[]> {
  const source = { file: 'guide.mdx', id: 'store/pay', text: aGuide({ body }) };
  const parsed = await parseArticle(guideKind, source, glossary);
  return parsed.ok ? parsed.terms : parsed.problems.map(({ found }) => found);
}

test('言葉は、最初に出たところだけに印が付く', () => {
  expect(marked('Loppiで番号を入れます。Loppiに番号が出ます。')).toBe(
    '〔Loppi:loppi〕で〔番号:number〕を入れます。Loppiに番号が出ます。',
  );
});

test('別の書き方も、同じ言葉の1度めに数える', () => {
  expect(marked('支払い番号は、お支払い番号と同じです。')).toBe(
    '〔支払い番号:payment-number〕は、お支払い番号と同じです。',
  );
});

test('重なる言葉は、長いほうに印が付く', () => {
  expect(marked('お支払い番号です。')).toBe('〔お支払い番号:payment-number〕です。');
  expect(marked('ギフト券の残高表示です。')).toBe('ギフト〔券の残高表示:balance〕です。');
});

test('同じ長さで重なる言葉は、先に出るほうに印が付く', () => {
  expect(marked('ギフト券の残高')).toBe('〔ギフト券:gift〕の残高');
});

test('すぐ隣り合う言葉には、どちらにも印が付き、間に空の文字は残らない', () => {
  const tree: Root = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: '番号Loppi' }] }],
  };
  expect(markTerms(tree, glossary)).toEqual(['number', 'loppi']);
  expect(tree.children).toMatchObject([{ children: [{ name: 'Term' }, { name: 'Term' }] }]);
});

test('2度めの長い言葉の中の、短い言葉に印は付かない', () => {
  expect(marked('お支払い番号と、お支払い番号と、支払いです。')).toBe(
    '〔お支払い番号:payment-number〕と、お支払い番号と、〔支払い:payment〕です。',
  );
});

test.each([
  ['注文番号', '注文番号です。'],
  ['番号札', '番号札です。'],
  ['FBAX', 'FBAXです。'],
  ['XFBA', 'XFBAです。'],
  ['FBA2', 'FBA2です。'],
  ['マルチコピー', 'マルチコピーです。'],
  ['コピーー', 'コピーーです。'],
  ['コピー機の前の字がカタカナ', 'カラーコピー'],
])('ほかの言葉の一部（%s）に、印は付かない', (_, text) => {
  expect(marked(text)).toBe(text);
});

test.each([
  ['番号の後ろがひらがな', '番号を', '〔番号:number〕を'],
  ['番号の前がひらがな', 'この番号', 'この〔番号:number〕'],
  ['前後が英字でない', '「FBA」は', '「〔FBA:fba〕」は'],
  ['前がカタカナで後ろが漢字', 'FBA番号', '〔FBA:fba〕〔番号:number〕'],
  ['ひらがなで始まる言葉の前が漢字', '今回お支払い番号', '今回〔お支払い番号:payment-number〕'],
  ['漢字のあとのカタカナ', '両面コピー機', '両面〔コピー:multi〕機'],
  ['一部であるものを飛ばして次', '注文番号と番号', '注文番号と〔番号:number〕'],
])('文字の種類が変わるところ（%s）は、言葉の切れ目とみなす', (_, text, expected) => {
  expect(marked(text)).toBe(expected);
});

test('分かれた文字でも、1度めは1つだけ', () => {
  expect(marked('Loppiと', 'Loppiと番号')).toBe('〔Loppi:loppi〕とLoppiと〔番号:number〕');
});

test('見出し・リンク・画面の言葉・表・そのままの値に、印は付かない', async () => {
  const body = [
    '## Loppiの番号 [#loppi]',
    '[Loppiの番号](/konbini/lawson)と[Loppi][a]と<Label>番号</Label>と<Literal why="x">番号</Literal>です。',
    '[a]: /konbini/lawson',
    '| Loppi |\n|---|\n| 番号 |',
    '<Note title="Loppiの番号">\n\n![Loppiの番号](/images/a.png)\n\n</Note>',
  ].join('\n\n');
  expect(await termsIn(body)).toEqual([]);
});

test('段落・箇条書き・枠・手順・太字の中の言葉は、読む順に集まる', async () => {
  const body = [
    'はじめに**Loppi**です。',
    '- FBAです。',
    '<Note>\n\nギフト券です。\n\n</Note>',
    aProcedure({ steps: '1. コピーします。' }),
    '## 番号 [#number]',
    '番号です。',
  ].join('\n\n');
  expect(await termsIn(body)).toEqual(['loppi', 'fba', 'gift', 'multi', 'number']);
});

test('見出しに出ただけの言葉は、本文の1度めに印が付く', async () => {
  expect(await termsIn('## 番号 [#number]\n\n番号です。')).toEqual(['number']);
});

test('言葉が1つもなければ、文は変わらない', () => {
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: '番号' }] }] };
  const before = structuredClone(tree);
  expect(markTerms(tree, [])).toEqual([]);
  expect(tree).toEqual(before);
});

test('印は、ページで説明を開く部品になる', async () => {
  const source = { file: 'guide.mdx', id: 'store/pay', text: aGuide({ body: 'Loppiです。' }) };
  const parsed = await parseArticle(guideKind, source, glossary);
  expect(parsed.ok ? parsed.code : '').toMatch(/Term|,\{id:"loppi",children:"Loppi"\}/);
});
