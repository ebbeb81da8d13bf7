import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchIndex } from '#lib/search/index.ts';
import { aSection, searchIn } from '#tests/support/search.ts';

let index: SearchIndex;

beforeAll(async () => {
  index = await searchIn(
    [
      aSection('/guides/order', { title: 'コンビニ払いで注文する', text: '注文のときにコンビニ払いを選びます。' }),
      aSection('/guides/order', {
        url: '/guides/order#pc',
        type: 'procedure',
        section: 'パソコンで注文する',
        text: '支払い方法でコンビニ払いを選びます。',
        twin: '/guides/order#devices',
      }),
      aSection('/guides/order', {
        url: '/guides/order#phone',
        type: 'procedure',
        section: 'スマートフォンで注文する',
        text: '支払い方法でコンビニ払いを選びます。',
        twin: '/guides/order#devices',
      }),
      aSection('/guides/order', {
        url: '/guides/order#after',
        section: '注文のあと',
        text: 'メールで番号が届きます。',
      }),
      aSection('/konbini/lawson', {
        type: 'konbini',
        title: 'ローソンで払う',
        text: '番号は[11桁]です。\nLoppiに入れます。',
      }),
      aSection('/faq/number', { type: 'faq', title: '番号が届かない', text: '迷惑メールを見ます。', topic: 'number' }),
      aSection('/facts/days', { type: 'fact', title: '期限は何日か', text: '期限は6日です。' }),
    ],
    { names: { ローソン: ['lawson', 'ろそん'] }, slips: { 期限: ['機嫌'] }, near: [['届く', '来る']] },
  );
});

const urls = (query: string, options = {}) => index.search(query, options).results.map(({ url }) => url);

describe('結果', () => {
  test('1つのページは一度だけ出て、ほかの場所は、そのページの中の場所として添える', () => {
    const [first] = index.search('注文').results;
    expect(urls('注文').filter((url) => url.startsWith('/guides/order#'))).toHaveLength(1);
    expect(first?.more.length).toBeGreaterThan(0);
    for (const { url } of first?.more ?? []) expect(url).toMatch(/^\/guides\/order#/);
  });

  test('端末だけが違う手順は1つになり、もう一方を添える', () => {
    const [first] = index.search('コンビニ払い 選ぶ 支払い方法', { type: 'procedure' }).results;
    expect(first).toMatchObject({ url: '/guides/order#pc', section: 'パソコンで注文する' });
    expect(first?.twins).toEqual([{ section: 'スマートフォンで注文する', url: '/guides/order#phone' }]);
    expect(first?.more.map(({ url }) => url)).not.toContain('/guides/order#phone');
  });

  test('種類と話題で絞れる', () => {
    expect(urls('番号', { type: 'konbini' })).toEqual(['/konbini/lawson#answer']);
    expect(urls('番号', { topic: 'number' })).toEqual(['/faq/number#answer']);
    expect(urls('番号', { type: 'konbini', topic: 'number' })).toEqual([]);
  });

  test('当たった言葉に印を付け、本文の括弧は印と間違えられない形にする', () => {
    const [lawson] = index.search('Loppi 11桁').results;
    expect(lawson?.excerpt).toBe('番号は［[[11桁]]］です。 [[Loppi]]に入れます。');
  });

  test('同じ意味の言葉でも見つかり、そこに印が付く', () => {
    expect(index.search('番号が来ない').results[0]?.url).toBe('/faq/number#answer');
    expect(index.search('メール 来る').results.find(({ url }) => url === '/guides/order#after')?.excerpt).toBe(
      '[[メール]]で番号が[[届き]]ます。',
    );
  });
});

describe('もしかして', () => {
  test.each([
    ['番号', undefined],
    ['番号が届かない', undefined],
    ['ﾛｰｿﾝ', undefined],
    ['ろーそん', undefined],
    ['bangou', undefined],
    ['ばん', undefined],
    ['lawson', 'ローソン'],
    ['ＬＡＷＳＯＮで払う', 'ローソンで払う'],
    ['支払いの機嫌', '支払いの期限'],
    ['ローソソ', 'ローソン'],
    ['カブトムシ', undefined],
    ['コンビニ払いがローソンで', undefined],
    ['お返事は、いつ来ますか。', undefined],
    ['', undefined],
  ])('「%s」には %s と言う', (query, meant) => {
    expect(index.search(query).didYouMean).toBe(meant);
  });

  test('言いかえた言葉でさがすと、もう言いかえられず、はじめの結果は同じになる', () => {
    for (const query of ['lawson', '支払いの機嫌', 'ローソソ']) {
      const meant = index.search(query).didYouMean ?? '';
      expect(index.search(meant).didYouMean).toBeUndefined();
      expect(urls(meant)[0]).toBe(urls(query)[0]);
    }
  });
});

test('2文字の打ち間違いは、それだけで何も見つからないときに、似た2文字の言葉に読みかえる', async () => {
  const stores = await searchIn([
    aSection('/guides/a', { title: 'みせを選ぶ', text: 'みせで払います。みせは6つです。' }),
    aSection('/guides/b', { title: '番号を見る', text: '番号を控えます。' }),
  ]);
  expect(stores.search('みぜ')).toMatchObject({ didYouMean: 'みせ', results: [{ url: '/guides/a#answer' }] });
  expect(stores.search('つゆ').results).toEqual([]);
  expect(stores.search('みぜ 番号').didYouMean).toBeUndefined();
});

test('題名をそのまま打てば、記号があってもなくても、そのページが先になる', async () => {
  const many = await searchIn([
    aSection('/guides/a', { title: 'コンビニで払う', text: 'コンビニで払えます。コンビニで払う番号です。' }),
    aSection('/faq/b', { type: 'faq', title: 'どのコンビニで、払えますか。', text: '6つのお店です。' }),
  ]);
  for (const query of ['どのコンビニで、払えますか。', 'どのコンビニで払えますか', 'ドノコンビニデ払エマスカ？']) {
    expect(many.search(query).results[0]?.url, query).toBe('/faq/b#answer');
  }
  expect(many.search('コンビニで払う').results[0]?.url).toBe('/guides/a#answer');
});

test('読む人の言い方が1つそのまま当たれば、いくつもの言い方に1語ずつあるページより先になる', async () => {
  const many = await searchIn([
    aSection('/guides/a', { title: '手順', aliases: '番号を入れる\n紙を出す\n機械が止まる\n番号と機械と紙\n紙と番号' }),
    aSection('/guides/b', { title: '手順', aliases: '機械から紙が出ない' }),
  ]);
  expect(many.search('機械から紙が出ない').results.map(({ url }) => url)).toEqual([
    '/guides/b#answer',
    '/guides/a#answer',
  ]);
});

describe('となりのページ', () => {
  const lonely = aSection('/guides/lonely', { title: '番号のメモ', text: '番号のことです。' });
  const chain = [
    aSection('/guides/first', {
      title: '番号が届かない',
      text: '番号が届かないとき。',
      nearby: ['/guides/second', '/guides/third'],
    }),
    aSection('/guides/second', { title: '待つ', text: '番号のことです。' }),
    aSection('/guides/third', { title: '取り消す', text: 'しばらくおきます。' }),
  ];

  test('よく答えるページがとなりと言うページは、同じくらいのページより先になり、言葉がなくても見つかる', async () => {
    const found = (await searchIn([lonely, ...chain])).search('番号が届かない').results.map(({ url }) => url);
    expect(found[0]).toBe('/guides/first#answer');
    // The other page says the same and is named by none.
    expect(found.filter((url) => /second|lonely/.test(url))[0]).toBe('/guides/second#answer');
    expect(found).toContain('/guides/third#answer');
  });

  test('となりと言わなければ、言葉のないページは見つからない', async () => {
    const apart = chain.map(({ nearby: _, ...section }) => section);
    const found = (await searchIn([lonely, ...apart])).search('番号が届かない').results.map(({ url }) => url);
    expect(found).not.toContain('/guides/third#answer');
  });
});

test.each(['カブトムシ', 'ぬるぽ', 'xyzzy', '？！', '[[', '😀'])(
  'だれも知らない「%s」では、何も見つからない',
  (query) => {
    expect(index.search(query)).toEqual({ query, total: 0, isKnown: false, notices: [], results: [] });
  },
);

describe('題名の打ちかけ', () => {
  test.each(['この', 'このま', '「この'])(
    '「%s」には、さがせる言葉がなくても、その先を題名に持つページが見つかる',
    async (query) => {
      const begun = aSection('/guides/begun', { title: 'このままで、よいか', text: '待ちます。' });
      const others = await searchIn([
        begun,
        aSection('/guides/other', { title: 'そのほか', text: 'ここには、ありません。' }),
      ]);
      const { results, isKnown, total } = others.search(query);
      expect([results.map(({ url }) => url), isKnown, total]).toEqual([[begun.url], true, 1]);
    },
  );

  test('1文字では、題名の打ちかけと読まない', async () => {
    const begun = aSection('/guides/begun', { title: 'このままで、よいか', text: '待ちます。' });
    expect((await searchIn([begun])).search('こ').results).toEqual([]);
  });
});

describe('どこにも書いていない金額', () => {
  const sums = [
    aSection('/guides/cap', { title: '上限', text: '一度に払えるのは30万円までです。' }),
    aSection('/guides/stamp', { title: '印紙', text: '5万円から、印紙がいります。' }),
    aSection('/guides/example', { title: '例', text: '例として、337,800円の買い物で数えます。' }),
  ];

  test.each([
    ['35万円', '/guides/cap#answer'],
    ['29万8千円', '/guides/cap#answer'],
    ['250000円', '/guides/cap#answer'],
    ['4万円', '/guides/stamp#answer'],
  ])('「%s」では、いちばん近い金額を書いたところが見つかる', async (query, url) => {
    expect((await searchIn(sums)).search(query).results[0]?.url).toBe(url);
  });

  test.each(['100円', '12345678901'])('「%s」は、近い金額でさがさない', async (query) => {
    expect((await searchIn(sums)).search(query).results).toEqual([]);
  });
});

test('句点のない行のあとは、抜き書きで、次の行と分けて見せる', async () => {
  const list = aSection('/guides/list', { title: '持ちもの', text: '次のものです。\n現金\n番号の控え\n以上です。' });
  const [found] = (await searchIn([list])).search('控え').results;
  expect(found?.excerpt).toBe('次のものです。…番号の[[控え]]／以上です。');
});

test('書いてある言葉は、似た言葉の打ち間違いと読まない', async () => {
  const both = [
    aSection('/guides/slip', { title: '払込票番号', text: '払込票番号とも言います。' }),
    aSection('/guides/number', { title: '払込番号', text: '払込番号を見ます。払込番号です。' }),
  ];
  const search = await searchIn(both);
  expect(search.search('払込票番号')).toMatchObject({ results: [{ url: '/guides/slip#answer' }, {}] });
  expect(search.search('払込票番号').didYouMean).toBeUndefined();
});

test('文や節をまたいだ言葉は、ひとつの意味にならず、印も付かない', async () => {
  const near = [['選ぶ ない', '利用 ない']];
  const apart = aSection('/guides/apart', { title: '利用', text: '前に利用しました。ないときは、待ちます。' });
  const whole = aSection('/guides/whole', { title: '払う', text: 'お店では、利用できない。' });
  const answer = (await searchIn([apart, whole], { near })).search('選べない');
  expect(answer.results.map(({ url, excerpt }) => [url, excerpt.includes('[[')])).toEqual([[whole.url, true]]);
});

test('言いかたが違うだけの名前では、言いかえたと言わない', async () => {
  const paid = aSection('/guides/paid', { title: '払い済みのとき', text: '払い済みなら、もう払いません。' });
  const search = await searchIn([paid], { names: { 払い済み: ['払った', '入れた'] } });
  expect(search.search('払った').results[0]?.url).toBe(paid.url);
  expect([search.search('払った').didYouMean, search.search('入れた').didYouMean]).toEqual([undefined, '払い済み']);
});

test('200文字から先は、さがす言葉に入らない', () => {
  const long = `番号${'あ'.repeat(198)}`;
  expect(urls(`${long}ローソン`)).toEqual(urls(long));
  expect(index.search(`${long}ローソン`).query).toBe(`${long}ローソン`);
});

test.each([
  ['ローソン', ['ﾛｰｿﾝ', 'ろーそん', 'ロ-ソン', 'ロ―ソン', 'ロ\u200bーソン']],
  ['Loppi', ['loppi', 'LOPPI', 'Ｌｏｐｐｉ']],
  ['番号 届かない', ['番号　届かない', ' 番号\t届かない\n', '番号届かない', '番号が届かない']],
  ['期限は6日', ['期限は６日', '期限は六日']],
])('「%s」は、どう打っても同じものが見つかる', (word, ways) => {
  expect(urls(word).length).toBeGreaterThan(0);
  for (const way of ways) expect(urls(way), way).toEqual(urls(word));
});
