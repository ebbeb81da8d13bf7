import { expect, test } from 'vitest';
import { publicFact } from '#lib/facts/index.ts';
import { aFact, aSingleFact, faultsInFacts, parsedFact } from '#tests/support/facts.ts';

const { reading } = aFact();
const withReading = (fields: object) => ({ ...Object(reading), ...fields });

test('間違いのない事実に、直すところはない', () => {
  expect(faultsInFacts(aFact(), aSingleFact({ id: 'konbini.what', type: 'text' }, '前払い'))).toBe('');
});

test('書かなくてよい項目は、空の一覧になる', () => {
  expect(parsedFact(aFact())).toMatchObject({ covers: [], conflicts: [], seeAlso: [], patterns: [] });
});

test('知らない単位は、ある単位が示される', () => {
  expect(faultsInFacts(aFact({ unit: '個' }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:3:9 「1番目 の unit」の値 個 は使えません。
      → unit は 日 / 円 / 桁 / 分 / 時間 / 週間 / 文字 / か月 / 回 のどれかです。
      @ 個"
  `);
});

test('単位のない整数は、単位を書くように言われる', () => {
  const { unit: _, ...fact } = aFact();
  expect(faultsInFacts(fact)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:1:3 「1番目 の unit」がありません。
      → unit は 日 / 円 / 桁 / 分 / 時間 / 週間 / 文字 / か月 / 回 のどれかです。
      @ id: konbini.deadline"
  `);
});

test('ない日付は、日付の形が示される', () => {
  expect(faultsInFacts(aFact({ checkedOn: '2026-02-30', reviewBy: '2027/01/20' }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:20:14 「1番目 の checkedOn」の値 2026-02-30 は使えません。
      → checkedOn は 2026-11-21 の形で、ある日付を書いてください。
      @ 2026-02-30
    content/facts/konbini.yaml:21:13 「1番目 の reviewBy」の値 2027/01/20 は使えません。
      → reviewBy は 2026-11-21 の形で、ある日付を書いてください。
      @ 2027/01/20"
  `);
});

test('形の違う id は、形が示される', () => {
  expect(faultsInFacts(aFact({ id: 'Konbini deadline' }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:1:7 「1番目 の id」の値 Konbini deadline は使えません。
      → id は konbini.deadline の形（群.名前）で書いてください。
      @ Konbini deadline"
  `);
});

test('ない種類は、ある種類が示される', () => {
  expect(faultsInFacts(aFact({ type: 'number' }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:2:9 「1番目 の type」の値 number は使えません。
      → type は integer / time-range / choice / list / yes-no / text のどれかです。
      @ number"
  `);
});

test('出典のない言い分は、出典を書くように言われる', () => {
  expect(faultsInFacts(aFact({ claims: [{ place: '24行', value: 6 }] }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:8:7 「1番目 の claims の 1番目 の source」がありません。
      → source に sources.yaml の id を書いてください。
      @ place: 24行"
  `);
});

test('場所のない言い分は、場所を書くように言われる', () => {
  expect(faultsInFacts(aFact({ claims: [{ source: 's0', value: 6 }] }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:8:7 「1番目 の claims の 1番目 の place」がありません。
      → place に、出典の中の場所を書いてください（例：24行）。
      @ source: s0"
  `);
});

test('言い分が1つもない事実は、書くように言われる', () => {
  expect(faultsInFacts(aFact({ claims: [] }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:7:11 「1番目 の claims」の中身がありません。
      → claims に出典が1つもありません。1つ以上書いてください。
      @ []"
  `);
});

test('読み方のない事実は、読み方を書くように言われる', () => {
  const { reading: _, ...fact } = aFact();
  expect(faultsInFacts(fact)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:1:3 「1番目 の reading」がありません。
      → reading に、このサイトの読み方を value・rule・why・sentence で書いてください。
      @ id: konbini.deadline"
  `);
});

test('知らない規則と出典のそろい方は、ある言葉が示される', () => {
  expect(faultsInFacts(aFact({ status: 'mixed', reading: withReading({ rule: 'best' }) }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:6:11 「1番目 の status」の値 mixed は使えません。
      → agreed（出典がそろっている） / single（出典が1つだけ） / conflict（出典が食いちがう） / dated（古い案内による） / unverified（根拠が確かめられない） のどれかを書いてください。
      @ mixed
    content/facts/konbini.yaml:16:11 「1番目 の reading の rule」の値 best は使えません。
      → agreed（出典がそろっている値をとる） / safest（間違っていても損がいちばん小さい値をとる） / official（Amazon自身の案内をとる） のどれかを書いてください。
      @ best"
  `);
});

test('知らない項目は、近い項目が示される', () => {
  expect(faultsInFacts(aFact({ reviewedBy: '2027-01-20' }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:22:3 「reviewedBy」という項目はありません。
      → もしかして「reviewBy」ですか。要らない行なら消してください。
      @ reviewedBy: 2027-01-20"
  `);
});

test('整数でない値は、言い分でも読み方でも示される', () => {
  const fact = aFact({
    claims: [
      { source: 's0', place: '24行', value: '6日' },
      { source: 's1', place: '7行', value: 2.5 },
    ],
    reading: withReading({ value: '3' }),
  });
  expect(faultsInFacts(fact)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:10:14 「1番目 の claims の 1番目 の value」の値 6日 は使えません。
      → 値は整数で書いてください。
      @ 6日
    content/facts/konbini.yaml:13:14 「1番目 の claims の 2番目 の value」の値 2.5 は使えません。
      → 値は整数で書いてください。
      @ 2.5
    content/facts/konbini.yaml:15:12 「1番目 の reading の value」の値 "3" は使えません。
      → 値は整数で書いてください。
      @ "3""
  `);
});

test.each([
  ['時間帯', { type: 'time-range' }, 9],
  ['時間帯', { type: 'time-range' }, '9時から'],
  ['時間帯', { type: 'time-range' }, '9:00-21:00'],
  ['選択', { type: 'choice', options: { a: 'あ' } }, 1],
  ['一覧', { type: 'list' }, 'ローソン'],
  ['一覧', { type: 'list' }, [1]],
  ['一覧', { type: 'list' }, []],
  ['はい・いいえ', { type: 'yes-no' }, true],
  ['はい・いいえ', { type: 'yes-no' }, 'はい'],
  ['文字', { type: 'text' }, 3],
  ['文字', { type: 'text' }, '1行め\n2行め'],
  ['文字', { type: 'text' }, ' '],
])('%sの事実に、ほかの種類の値は書けない（%o %o）', (_, fields, value) => {
  const faults = faultsInFacts(aSingleFact(fields, value)).match(/^content.*の value/gm);
  expect(faults?.map((line) => line.replace(/^.*?1番目 の /, ''))).toEqual([
    'claims の 1番目 の value',
    'reading の value',
  ]);
});

test('種類ごとに、値の書き方が示される', () => {
  const facts = [
    aSingleFact({ id: 'a.range', type: 'time-range' }, '21時まで'),
    aSingleFact({ id: 'a.choice', type: 'choice', options: { a: 'あ' } }, ['a']),
    aSingleFact({ id: 'a.list', type: 'list' }, 'ローソン'),
    aSingleFact({ id: 'a.answer', type: 'yes-no' }, 'はい'),
    aSingleFact({ id: 'a.text', type: 'text' }, 8),
  ];
  expect(faultsInFacts(...facts)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:8:14 「1番目 の claims の 1番目 の value」の値 21時まで は使えません。
      → 値は "09:00-21:00" の形（日本時間）で書いてください。
      @ 21時まで
    content/facts/konbini.yaml:10:12 「1番目 の reading の value」の値 21時まで は使えません。
      → 値は "09:00-21:00" の形（日本時間）で書いてください。
      @ 21時まで
    content/facts/konbini.yaml:24:9 「2番目 の claims の 1番目 の value」の中身が一覧になっています。
      → 値は options にある名前で書いてください。
      @ - a
    content/facts/konbini.yaml:27:7 「2番目 の reading の value」の中身が一覧になっています。
      → 値は options にある名前で書いてください。
      @ - a
    content/facts/konbini.yaml:42:14 「3番目 の claims の 1番目 の value」の値 ローソン は使えません。
      → 値は [ローソン, ミニストップ] の形の一覧で書いてください。
      @ ローソン
    content/facts/konbini.yaml:44:12 「3番目 の reading の value」の値 ローソン は使えません。
      → 値は [ローソン, ミニストップ] の形の一覧で書いてください。
      @ ローソン
    content/facts/konbini.yaml:57:14 「4番目 の claims の 1番目 の value」の値 はい は使えません。
      → 値は yes / no / unknown のどれかです（引用符で囲みます）。
      @ はい
    content/facts/konbini.yaml:59:12 「4番目 の reading の value」の値 はい は使えません。
      → 値は yes / no / unknown のどれかです（引用符で囲みます）。
      @ はい
    content/facts/konbini.yaml:72:14 「5番目 の claims の 1番目 の value」の値 8 は使えません。
      → 値を1行の文字で書いてください。
      @ 8
    content/facts/konbini.yaml:74:12 「5番目 の reading の value」の値 8 は使えません。
      → 値を1行の文字で書いてください。
      @ 8"
  `);
});

test.each(['09:00-21:00', '00:00-24:00', '23:59-24:00'])('「%s」は時間帯になる', (value) => {
  expect(faultsInFacts(aSingleFact({ type: 'time-range' }, value))).toBe('');
});

test('ありえない時刻と、終わりが先の時間帯は示される', () => {
  const values = ['09:00-24:30', '21:00-09:00', '09:00-09:00', '09:60-10:00', '25:00-26:00'];
  const facts = values.map((value, index) => aSingleFact({ id: `a.r${index}`, type: 'time-range' }, value));
  const faults = faultsInFacts(...facts).split('\n');
  expect(faults.filter((line) => line.includes('→'))).toEqual([
    ...Array.from({ length: 6 }, () => '  → 値は 00:00 から 24:00 までの間で、早い時刻を先に書いてください。'),
    ...Array.from({ length: 4 }, () => '  → 値は "09:00-21:00" の形（日本時間）で書いてください。'),
  ]);
});

test('安全の順は、種類に合うものだけが書ける', () => {
  const facts = [
    aFact({ id: 'a.days', safer: 'narrower' }),
    { ...aSingleFact({ id: 'a.range', type: 'time-range' }, '09:00-21:00'), safer: 'lower' },
    { ...aSingleFact({ id: 'a.choice', type: 'choice', options: { a: 'あ' } }, 'a'), safer: 'a' },
    { ...aSingleFact({ id: 'a.list', type: 'list' }, ['あ']), safer: 'more' },
    { ...aSingleFact({ id: 'a.answer', type: 'yes-no' }, 'yes'), safer: false },
    { ...aSingleFact({ id: 'a.text', type: 'text' }, 'あ'), safer: 'lower' },
  ];
  expect(faultsInFacts(...facts)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:4:10 「1番目 の safer」の値 narrower は使えません。
      → safer は lower（小さいほど安全）か higher（大きいほど安全）です。
      @ narrower
    content/facts/konbini.yaml:37:10 「2番目 の safer」の値 lower は使えません。
      → safer は narrower（狭いほど安全）です。
      @ lower
    content/facts/konbini.yaml:55:10 「3番目 の safer」の値 a は使えません。
      → safer に、安全な順に options の名前を並べてください。
      @ a
    content/facts/konbini.yaml:73:10 「4番目 の safer」の値 more は使えません。
      → safer は fewer（少ないほど安全）です。
      @ more
    content/facts/konbini.yaml:89:10 「5番目 の safer」の値 false は使えません。
      → safer に、安全な答え（yes / no / unknown）を書いてください。
      @ false
    content/facts/konbini.yaml:105:3 「safer」という項目はありません。
      → 使えるのは type / id / question / audience / status / covers / conflicts / seeAlso / asked / movedFrom / claims / reading / check / checkedOn / reviewBy / patterns / unused です。要らない行なら消してください。
      @ safer: lower"
  `);
});

test('使えない正規表現と、空の文字に当たる正規表現は、書き直すように言われる', () => {
  expect(faultsInFacts(aFact({ patterns: ['8888', '(3日', '\\d*', ''] }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:24:7 「1番目 の patterns の 2番目」の値 (3日 は使えません。
      → patterns は、1文字以上に当たる正規表現です。かっこの対応などを確かめてください。
      @ (3日
    content/facts/konbini.yaml:25:7 「1番目 の patterns の 3番目」の値 \\d* は使えません。
      → patterns は、1文字以上に当たる正規表現です。かっこの対応などを確かめてください。
      @ \\d*
    content/facts/konbini.yaml:26:7 「1番目 の patterns の 4番目」の値 "" は使えません。
      → patterns は、1文字以上に当たる正規表現です。かっこの対応などを確かめてください。
      @ """
  `);
});

test('食いちがいの番号と、ほかの事実の id は、形が確かめられる', () => {
  expect(
    faultsInFacts(aFact({ conflicts: ['C01', 'C07b', '7'], covers: ['deadline'], seeAlso: ['Konbini.what'] })),
  ).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:25:7 「1番目 の conflicts の 3番目」の値 "7" は使えません。
      → conflicts は [C01] の形で並べてください。
      @ "7"
    content/facts/konbini.yaml:27:7 「1番目 の covers の 1番目」の値 deadline は使えません。
      → id は konbini.deadline の形（群.名前）で書いてください。
      @ deadline
    content/facts/konbini.yaml:29:7 「1番目 の seeAlso の 1番目」の値 Konbini.what は使えません。
      → id は konbini.deadline の形（群.名前）で書いてください。
      @ Konbini.what"
  `);
});

test('いくつもの間違いが、ファイルの順に一度に示される', () => {
  const facts = [
    aFact({ unit: '個', checkedOn: '2026-13-01', claims: [{ source: 's0', place: '', value: 'six' }] }),
    aSingleFact(
      { id: 'konbini.what', type: 'text', claims: [{ place: '1行', value: '前払い' }], reviewBy: 1 },
      '前払い',
    ),
  ];
  expect(faultsInFacts(...facts)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:3:9 「1番目 の unit」の値 個 は使えません。
      → unit は 日 / 円 / 桁 / 分 / 時間 / 週間 / 文字 / か月 / 回 のどれかです。
      @ 個
    content/facts/konbini.yaml:9:14 「1番目 の claims の 1番目 の place」の値 "" は使えません。
      → place に、出典の中の場所を書いてください（例：24行）。
      @ ""
    content/facts/konbini.yaml:10:14 「1番目 の claims の 1番目 の value」の値 six は使えません。
      → 値は整数で書いてください。
      @ six
    content/facts/konbini.yaml:17:14 「1番目 の checkedOn」の値 2026-13-01 は使えません。
      → checkedOn は 2026-11-21 の形で、ある日付を書いてください。
      @ 2026-13-01
    content/facts/konbini.yaml:24:7 「2番目 の claims の 1番目 の source」がありません。
      → source に sources.yaml の id を書いてください。
      @ place: 1行
    content/facts/konbini.yaml:32:13 「2番目 の reviewBy」の値 1 は使えません。
      → reviewBy は 2026-11-21 の形で、ある日付を書いてください。
      @ 1"
  `);
});

test('だれかに渡す事実には、検索と転送だけが使う項目がない', () => {
  const fact = parsedFact(aFact({ asked: ['いつまで'], movedFrom: ['/facts/konbini.limit'] }));
  const { asked: _, movedFrom: __, ...rest } = fact;
  expect(publicFact(fact)).toEqual(rest);
});

test.each(['09:00-21:00です', '朝09:00-21:00', '9:00-21:00', '09:00〜21:00'])('時間帯は「%s」とは書けない', (value) => {
  expect(faultsInFacts(aSingleFact({ type: 'time-range' }, value))).toContain('"09:00-21:00" の形');
});

test.each(['C1', 'C001', 'XC01', 'C01x'])('食いちがいの番号は「%s」とは書けない', (conflict) => {
  expect(faultsInFacts(aFact({ conflicts: [conflict] }))).toContain('conflicts は [C01] の形で並べてください。');
});

test('値を言わない出典の言い分は、says だけで書ける。どちらもなければ、書き方が示される', () => {
  const says = { source: 's1', place: '7行', says: '数日のうち' };
  expect(faultsInFacts(aFact({ claims: [{ source: 's0', place: '24行', value: 3 }, says] }))).toBe('');
  expect(faultsInFacts(aFact({ claims: [{ source: 's0', place: '24行' }] }))).toContain(
    '出典が値を言っていなければ、value を省いて says に言い分を書きます。',
  );
});
