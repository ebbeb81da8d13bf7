import { expect, test } from 'vitest';
import { isChance } from '#lib/search/query/chance.ts';
import type { TypedPiece } from '#lib/search/query/query.ts';

/** A part of a query; by default its form carries a meaning. */
function part(text: string, rest: Partial<TypedPiece> = {}): TypedPiece {
  return { start: 0, end: text.length, text, typed: text, cost: 0, ...rest };
}
const word = (text: string, cost: number, rest: Partial<TypedPiece> = {}) =>
  part(text, { cost, form: { keys: [2], cost }, ...rest });
const slip = (text: string, cost: number) => word(text, cost, { meant: `${text}?` });
const grammar = (text: string, cost = 2) => part(text, { cost, form: { keys: [], cost } });
const begun = (text: string, cost: number, typed = text) => part(text, { cost, typed, completions: [] });
const number = part('11', { number: '#11桁', cost: 10 });

test.each<[string, TypedPiece[]]>([
  ['知っている言葉', [word('ばんごう', 8)]],
  ['まれでも、それだけの言葉', [word('みせ', 20)]],
  ['知らない言葉だけ', [part('かぶとむし')]],
  ['数と、知らない言葉', [number, part('かぶとむし')]],
  ['はっきりした言葉と、知らない言葉', [word('番号', 8), part(' '), part('かぶとむし')]],
  ['打ちかけの言葉', [begun('ばん', 3)]],
  ['かなの途中のローマ字', [slip('みぜ', 15), part('d', { typed: 'かd' })]],
  ['はっきりした言葉の打ち間違い', [slip('しはるい', 12)]],
])('%sは、たまたまの文字の並びではない', (_, parts) => {
  expect(isChance(parts)).toBe(false);
});

test.each<[string, TypedPiece[]]>([
  ['助詞だけ', [grammar('の'), grammar('が')]],
  ['1つの助詞', [grammar('の')]],
  ['苦しい打ち間違いだけ', [slip('みぜ', 15)]],
  ['苦しい打ち間違いと、知らない文字', [slip('みぜ', 15), part('ぬゆ')]],
  ['知らない文字のあとの、短い打ちかけ', [part('ぬゆ'), begun('ば', 6)]],
])('%sは、たまたまの文字の並びと見る', (_, parts) => {
  expect(isChance(parts)).toBe(true);
});

test('漢字は、かなより、たまたま並びにくい', () => {
  expect(isChance([slip('みせ', 11.5)])).toBe(true);
  expect(isChance([slip('店舗', 11.5)])).toBe(false);
});

test('伸ばす記号も、打たれた文字に数える', () => {
  expect(isChance([slip('みせ', 11)])).toBe(true);
  expect(isChance([{ ...slip('みせ', 11), typed: 'ミーセー' }])).toBe(false);
});
