import { expect, test } from 'vitest';
import { mendId } from '#lib/facts/index.ts';
import { aSingleFact, faultsInFacts } from '#tests/support/facts.ts';

const fact = (id: string, fields: object = {}) => aSingleFact({ id, type: 'text', ...fields }, '前払い');

test('2度ある id は、2度めの場所で、1度めのファイルが示される', () => {
  expect(faultsInFacts(fact('a.one'), fact('a.two'), fact('a.one'))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:31:7 「a.one」は content/facts/konbini.yaml の a.one にもあります。
      → 1つの id は1か所だけに書いてください。
      @ a.one"
  `);
});

test('ほかの事実が引き受けた id は、事実にも、もう1つの covers にも使えない', () => {
  expect(
    faultsInFacts(
      fact('a.one', { covers: ['a.x', 'a.y', 'a.x'] }),
      fact('a.two', { covers: ['a.y'] }),
      fact('a.x'),
      fact('a.three', { covers: ['a.one'] }),
    ),
  ).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:19:7 「a.x」は content/facts/konbini.yaml の a.one にもあります。
      → 1つの id は1か所だけに書いてください。
      @ a.x
    content/facts/konbini.yaml:36:7 「a.y」は content/facts/konbini.yaml の a.one にもあります。
      → 1つの id は1か所だけに書いてください。
      @ a.y
    content/facts/konbini.yaml:37:7 「a.x」は content/facts/konbini.yaml の a.one にもあります。
      → 1つの id は1か所だけに書いてください。
      @ a.x
    content/facts/konbini.yaml:68:7 「a.one」は content/facts/konbini.yaml の a.one にもあります。
      → 1つの id は1か所だけに書いてください。
      @ a.one"
  `);
});

test('ほかの事実を合わせて読むように書ける', () => {
  expect(
    faultsInFacts(
      fact('a.one', { seeAlso: ['a.two', 'a.three'] }),
      fact('a.two', { seeAlso: ['a.three'] }),
      fact('a.three'),
    ),
  ).toBe('');
});

test('ない事実を指す seeAlso は、近い id が示される', () => {
  expect(
    faultsInFacts(fact('konbini.deadline', { seeAlso: ['konbini.deadlin', 'order.cancel-late'] }), fact('a.one')),
  ).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:17:7 「konbini.deadlin」という事実はありません。
      → もしかして「konbini.deadline」ですか。
      @ konbini.deadlin
    content/facts/konbini.yaml:18:7 「order.cancel-late」という事実はありません。
      → content/facts にある id を書くか、事実を足してください。
      @ order.cancel-late"
  `);
});

test('引き受けられた id を指す seeAlso は、引き受けた事実が示される', () => {
  expect(faultsInFacts(fact('a.one', { seeAlso: ['a.x'] }), fact('a.two', { covers: ['a.x'] }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:17:7 「a.x」という事実はありません。
      → 「a.two」にまとめてあります。その id を書いてください。
      @ a.x"
  `);
});

test('輪になった seeAlso は、輪の中のどの事実でも示される', () => {
  expect(
    faultsInFacts(
      fact('a.one', { seeAlso: ['a.two'] }),
      fact('a.two', { seeAlso: ['a.three'] }),
      fact('a.three', { seeAlso: ['a.one'] }),
      fact('a.outside', { seeAlso: ['a.one'] }),
    ),
  ).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:17:7 「a.two」をたどると、この事実に戻ります。
      → 輪が切れるように、どれか1つの seeAlso を消してください。
      @ a.two
    content/facts/konbini.yaml:34:7 「a.three」をたどると、この事実に戻ります。
      → 輪が切れるように、どれか1つの seeAlso を消してください。
      @ a.three
    content/facts/konbini.yaml:51:7 「a.one」をたどると、この事実に戻ります。
      → 輪が切れるように、どれか1つの seeAlso を消してください。
      @ a.one"
  `);
});

test('自分を指す seeAlso も、輪になる', () => {
  expect(faultsInFacts(fact('a.one', { seeAlso: ['a.one'] }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:17:7 「a.one」をたどると、この事実に戻ります。
      → 輪が切れるように、どれか1つの seeAlso を消してください。
      @ a.one"
  `);
});

test('ない id の代わりには、引き受けた事実、近い id、置き場所の順で示される', () => {
  const facts = [
    { id: 'konbini.chains', covers: ['konbini.chains-s0'], seeAlso: [], movedFrom: [] },
    { id: 'konbini.cap', covers: [], seeAlso: [], movedFrom: [] },
  ];
  expect(['konbini.chains-s0', 'konbini.cup', 'order.history'].map((id) => mendId(id, facts))).toEqual([
    '「konbini.chains」にまとめてあります。その id を書いてください。',
    'もしかして「konbini.cap」ですか。',
    'content/facts にある id を書くか、事実を足してください。',
  ]);
});

test('名前を変えた事実の前の名は、いまの名が示される', () => {
  const renamed = [{ id: 'konbini.limit', covers: [], seeAlso: [], movedFrom: ['/facts/konbini.cap'] }];
  expect(mendId('konbini.cap', renamed)).toBe('いまは「konbini.limit」です。その id を書いてください。');
  expect(mendId('konbini.limmit', renamed)).toBe('もしかして「konbini.limit」ですか。');
});
