import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseArticle } from '#lib/content/index.ts';
import { type ComponentName, componentNames, findComponent } from '#lib/content/vocabulary.ts';
import { guideKind } from '#lib/guides/index.ts';
import { aGuide } from '#tests/support/builders.ts';
import { inheritedNames } from '#tests/support/hostile-text.ts';
import { faultsOf } from '#tests/support/parsing.ts';

test.each(inheritedNames)('どの物にもある名前「%s」は、部品ではない', (name) => {
  expect(findComponent(name)).toBeUndefined();
});

const procedure = (attributes: string, parts = '') =>
  `<Procedure ${attributes}>\n\n${parts}1. 番号を入れます。\n\n<Result>\n番号が出ます。\n</Result>\n\n</Procedure>`;
const trouble =
  '<Trouble id="lost" symptom="番号がない">\n\n<Causes>\n- 番号が古い\n</Causes>\n\n<Fix>\n- 番号をさがす\n</Fix>\n\n</Trouble>';

interface Example {
  /** An article's text with the component in its place. */
  readonly text: string;
  /** What the blocks of the article say. */
  readonly says: readonly string[];
  /** The words of 番号 that are marked as a glossary term. */
  readonly marked: readonly string[];
  /** The parts that links can lead to. */
  readonly parts: readonly string[];
  /** A text in which the component stands where it may not, and what its author is told. */
  readonly misplaced: string;
  readonly told: string;
}

const box = {
  marked: ['番号'],
  parts: [],
  told: 'が文の途中にあります。',
};

function aDrawing(name: string): Example {
  return {
    text: `<${name} />`,
    says: [],
    marked: [],
    parts: [],
    misplaced: `番号は<${name} />です。`,
    told: '前後に空行を入れ、独立した枠にしてください。',
  };
}

const examples = {
  Devices: {
    text: `<Devices>\n\n${procedure('id="a" title="甲" device="pc"')}\n\n${procedure('id="b" title="乙" device="app"')}\n\n</Devices>`,
    says: ['甲\n番号を入れます。\n番号が出ます。\n乙\n番号を入れます。\n番号が出ます。'],
    marked: ['番号'],
    parts: ['procedure a 甲 as a', 'procedure b 乙 as a'],
    misplaced: '<Note>\n\n<Devices>\n</Devices>\n\n</Note>',
    told: '記事のいちばん外側に置いてください。',
  },
  Procedure: {
    text: procedure('id="a" title="甲"'),
    says: ['甲\n番号を入れます。\n番号が出ます。'],
    marked: ['番号'],
    parts: ['procedure a 甲'],
    misplaced: `<Note>\n\n${procedure('id="a" title="甲"')}\n\n</Note>`,
    told: '記事のいちばん外側か、<Devices> のすぐ中に置いてください。',
  },
  Before: {
    text: procedure('id="a" title="甲"', '<Before>\n- 番号\n</Before>\n\n'),
    says: ['甲\n番号\n番号を入れます。\n番号が出ます。'],
    marked: ['番号'],
    parts: ['procedure a 甲'],
    misplaced: '<Before>\n- 番号\n</Before>',
    told: '<Procedure> のすぐ中に置いてください。',
  },
  Result: {
    text: procedure('id="a" title="甲"'),
    says: ['甲\n番号を入れます。\n番号が出ます。'],
    marked: ['番号'],
    parts: ['procedure a 甲'],
    misplaced: '<Result>\n番号\n</Result>',
    told: '<Procedure> のすぐ中に置いてください。',
  },
  Note: {
    ...box,
    text: '<Note title="題">\n番号です。\n</Note>',
    says: ['題\n番号です。'],
    misplaced: '文<Note>字</Note>',
  },
  Warning: {
    ...box,
    text: '<Warning>\n番号です。\n</Warning>',
    says: ['番号です。'],
    misplaced: '文<Warning>字</Warning>',
  },
  Disagreement: {
    ...box,
    text: '<Disagreement title="題">\n番号です。\n</Disagreement>',
    says: ['題\n番号です。'],
    misplaced: '文<Disagreement title="題">字</Disagreement>',
  },
  Label: {
    text: '<Label>番号</Label>を押します。',
    says: ['「番号」を押します。'],
    marked: [],
    parts: [],
    misplaced: '<Label>**番号**</Label>を押します。',
    told: '文の中に <Label>文字だけ</Label> の形で書いてください。',
  },
  Fact: {
    text: '送料は<Fact id="konbini.fee" />です。<Fact id="konbini.fee" as="sentence" />',
    says: ['送料は{{konbini.fee}}です。{{konbini.fee:sentence}}'],
    marked: [],
    parts: [],
    misplaced: '送料は<Fact id="konbini.fee">番号</Fact>です。',
    told: '<Fact … /> の形で、中を空にしてください。',
  },
  Literal: {
    text: '送料は<Literal why="例">番号</Literal>です。',
    says: ['送料は番号です。'],
    marked: [],
    parts: [],
    misplaced: '<Literal why="例"></Literal>です。',
    told: '文の中に <Literal>文字だけ</Literal> の形で書いてください。',
  },
  Trouble: {
    text: trouble,
    says: ['番号がない\n番号が古い\n番号をさがす'],
    marked: ['番号'],
    parts: ['trouble lost 番号がない'],
    misplaced: `<Note>\n\n${trouble}\n\n</Note>`,
    told: '記事のいちばん外側に置いてください。',
  },
  Causes: {
    text: trouble,
    says: ['番号がない\n番号が古い\n番号をさがす'],
    marked: ['番号'],
    parts: ['trouble lost 番号がない'],
    misplaced: '<Causes>\n- 番号\n</Causes>',
    told: '<Trouble> のすぐ中に置いてください。',
  },
  Fix: {
    text: trouble,
    says: ['番号がない\n番号が古い\n番号をさがす'],
    marked: ['番号'],
    parts: ['trouble lost 番号がない'],
    misplaced: '<Fix>\n- 番号\n</Fix>',
    told: '<Trouble> のすぐ中に置いてください。',
  },
  Routes: {
    ...box,
    marked: [],
    text: '<Routes>\n\n| 甲 | 乙 |\n|---|---|\n| 番号 | 残高 |\n\n</Routes>',
    says: ['甲／乙\n番号／残高'],
    misplaced: '番号は<Routes>甲</Routes>です。',
  },
  Copy: {
    text: '<Copy name="番号" value="8888" />',
    says: ['番号 8888'],
    marked: [],
    parts: [],
    misplaced: '番号は<Copy name="番号" value="8888" />です。',
    told: '前後に空行を入れ、独立した枠にしてください。',
  },
  AppDrawing: aDrawing('AppDrawing'),
  CalendarDrawing: aDrawing('CalendarDrawing'),
  CheckoutDrawing: aDrawing('CheckoutDrawing steps="pc"'),
  GenuineDrawing: aDrawing('GenuineDrawing'),
  InboxDrawing: aDrawing('InboxDrawing'),
  NumbersDrawing: aDrawing('NumbersDrawing'),
  RegisterDrawing: aDrawing('RegisterDrawing'),
  RoadDrawing: aDrawing('RoadDrawing at="order"'),
  SlipDrawing: aDrawing('SlipDrawing'),
  TerminalDrawing: aDrawing('TerminalDrawing'),
  PublicLine: {
    text: '<PublicLine id="consumer" />',
    says: ['{{publicline.consumer:sentence}}'],
    marked: [],
    parts: [],
    misplaced: '番号は<PublicLine id="consumer" />です。',
    told: '前後に空行を入れ、独立した枠にしてください。',
  },
} satisfies Readonly<Record<ComponentName, Example>>;

test.each(Object.entries(examples))(
  '<%s> は、決まりのとおりに読まれ、印が付き、ページの部分になる',
  async (_, example) => {
    const source = { file: 'guide.mdx', id: 'store/pay', text: aGuide({ body: example.text }) };
    const parsed = await parseArticle(guideKind, source, [{ id: '番号', words: ['番号'] }]);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { blocks, text } = parsed.model.body;
    expect(blocks.map((block) => block.text)).toEqual(example.says);
    expect(parsed.terms).toEqual(example.marked);
    expect(
      text.parts.map(({ kind, id, heading, twin }) => [kind, id, heading, ...(twin ? ['as', twin] : [])].join(' ')),
    ).toEqual(example.parts);
  },
);

test.each(Object.entries(examples))(
  '<%s> が置けない所にあると、置く所が示される',
  async (name, { misplaced, told }) => {
    const faults = await faultsOf(aGuide({ body: misplaced }));
    expect(faults).toContain(`<${name}> `);
    expect(faults).toContain(told);
  },
);

test('部品は、どれも書き手の手引きに出ている', () => {
  const guide = readFileSync('content/WRITING.md', 'utf8');
  expect(componentNames.filter((name) => !guide.includes(`<${name}`))).toEqual([]);
});
