import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkProject } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { movedAddresses, readSite } from '#lib/site/index.ts';
import { aFaq, aGuide, aKonbini, anOutcome } from '#tests/support/builders.ts';
import { aProject } from '#tests/support/project.ts';

const guide = 'content/guides/store/pay.mdx';
const other = 'content/guides/store/wait.mdx';

async function told(files: Readonly<Record<string, string>>): Promise<string> {
  const { problems } = await checkProject(await aProject(files));
  return problems.map(formatProblem).join('\n');
}

const pinned = '## 払うとき [#when]\n\n払います。';

test('前の住所と前のアンカーを書いた記事に、直すところはない', async () => {
  const front = {
    movedFrom: ['/guides/store/shop', '/faq/store/shop'],
    movedAnchors: { '#time': '#when', '#old': '#' },
  };
  expect(await told({ [guide]: aGuide({ front, body: pinned }) })).toBe('');
});

test('サーバーに渡す表では、前の住所がいまの住所を指し、事実はAPIの住所も移る', async () => {
  const fact = { id: 'konbini.cap', movedFrom: ['/facts/konbini.limit'] };
  const root = await aProject({
    [guide]: aGuide({ front: { movedFrom: ['/guides/number/search', '/faq/store/shop'] } }),
    'content/topics.yaml': stringify([
      { id: 'store', title: '店', summary: '店のこと', movedFrom: ['/guides/shop', '/faq/shop'] },
    ]),
    'content/faqs/store/pay.mdx': aFaq(),
    'content/facts/moved.yaml': stringify([
      {
        ...fact,
        type: 'text',
        question: '上限は。',
        status: 'single',
        claims: [{ source: 's0', place: '1行', value: '30万円' }],
        reading: { value: '30万円', rule: 'agreed', sentence: '30万円までです。' },
        check: '注文の詳細',
        checkedOn: '2026-11-21',
        reviewBy: '2027-02-10',
      },
    ]),
  });
  const { problems, site } = await checkProject(root);
  expect(problems).toEqual([]);
  const of = (from: string, to: string) => ({ [`/api${from}`]: `/api${to}`, [`/api/v1${from}`]: `/api/v1${to}` });
  expect(Object.fromEntries(movedAddresses(site.content))).toEqual({
    '/guides/number/search': '/guides/store/pay',
    '/faq/store/shop': '/guides/store/pay',
    '/guides/shop': '/guides/store',
    '/faq/shop': '/faq/store',
    '/facts/konbini.limit': '/facts/konbini.cap',
    ...of('/guides/number/search', '/guides/store/pay'),
    ...of('/faqs/store/shop', '/guides/store/pay'),
    ...of('/facts/konbini.limit', '/facts/konbini.cap'),
    '/guides/number/search.md': '/guides/store/pay.md',
    '/faq/store/shop.md': '/guides/store/pay.md',
    '/facts/konbini.limit.md': '/facts/konbini.cap.md',
  });
});

test('いまあるページ、自分、ほかの記事、サイトの部品が使う住所は、前の住所にできない', async () => {
  const ofGuide = ['/guides/store/pay', '/konbini/lawson', '/pay/total', '/search', '/api/facts', '/faq/a', '/faq/a'];
  expect(
    await told({
      [guide]: aGuide({ front: { movedFrom: ofGuide } }),
      [other]: aGuide({ front: { order: 20, movedFrom: ['/faq/a'] } }),
      'content/konbini/lawson.mdx': aKonbini(),
    }),
  ).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:12:5 「/guides/store/pay」は、このページのいまの住所です。
      → movedFrom から消してください。
    content/guides/store/pay.mdx:13:5 「/konbini/lawson」には、いまもページがあります。
      → movedFrom から消してください。
    content/guides/store/pay.mdx:14:5 「/pay/total」には、いまもページがあります。
      → movedFrom から消してください。
    content/guides/store/pay.mdx:15:5 「/search」には、いまもページがあります。
      → movedFrom から消してください。
    content/guides/store/pay.mdx:16:5 「/api/facts」は、ページの住所に使えません。
      → movedFrom から消してください。
    content/guides/store/pay.mdx:18:5 「/faq/a」が2度書かれています。
      → movedFrom から消してください。
    content/guides/store/wait.mdx:12:5 「/faq/a」は、content/guides/store/pay.mdx も前の住所としています。
      → 読む人をどちらへ案内するかを決め、もう一方の movedFrom から消してください。"
  `);
});

test('住所の形でない前の住所は、その行で示される', async () => {
  const bad = ['guides/a', '/guides/a/', '/a#b', '/a?b=c', '//example.com', 'https://example.com/', '/', '/A'];
  const text = aGuide({ front: { movedFrom: bad } });
  const { problems } = await checkProject(await aProject({ [guide]: text }));
  const lines = text.split('\n');
  expect(problems.map(({ line, rule }) => `${rule} ${lines[line - 1]?.trim()}`)).toEqual(
    bad.map((address) => expect.stringMatching(new RegExp(`^front-matter - .*${address.replace('?', '[?]')}`))),
  );
});

test('行き先のないアンカー、いまもあるアンカー、ページの枠の名前は、その行で示される', async () => {
  const movedAnchors = { '#a': '#whem', '#when': '#', '#main': '#when' };
  expect(await told({ [guide]: aGuide({ front: { movedAnchors }, body: pinned }) })).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:12:9 行き先のアンカー「#whem」が、この記事にありません。
      → もしかして「#when」ですか。
    content/guides/store/pay.mdx:13:12 アンカー「#when」は、いまもこの記事にあります。
      → movedAnchors から消してください。
    content/guides/store/pay.mdx:14:12 アンカー「#main」は、ページの枠が使う名前です。
      → movedAnchors から消してください。"
  `);
});

test('アンカーのない記事では、ページのはじめを指すように言われる', async () => {
  expect(await told({ [guide]: aGuide({ front: { movedAnchors: { '#a': '#b' } } }) })).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:12:9 行き先のアンカー「#b」が、この記事にありません。
      → この記事にアンカーはありません。ページのはじめを指す "#" を書いてください。"
  `);
});

test('# を引用符で囲み忘れた movedAnchors は、書き方が示される', async () => {
  const text = aGuide().replace('---\n\n', 'movedAnchors:\n  #a: #b\n---\n\n');
  expect(await told({ [guide]: text })).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:11:14 「movedAnchors」の中身がありません。
      → movedAnchors には、前のアンカーといまのアンカーを「"#search": "#find"」の形で並べてください。引用符も要ります。なければ、行ごと省きます。"
  `);
});

test('前の住所と前のアンカーへのリンクは、いまの住所が示され、そのとおりに書けば直る', async () => {
  const moved = aGuide({
    front: { order: 20, movedFrom: ['/guides/store/shop'], movedAnchors: { '#time': '#when', '#gone': '#' } },
    body: pinned,
  });
  const links = (...urls: string[]) => aGuide({ body: urls.map((url) => `[店](${url})`).join('\n\n') });
  expect(
    await told({
      [other]: moved,
      [guide]: links(
        '/guides/store/shop',
        '/guides/store/shop#when',
        '/guides/store/shop#time',
        '/guides/store/shop#nothing',
        '/guides/store/wait#time',
        '/guides/store/wait#gone',
      ),
    }),
  ).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:13:1 リンク先「/guides/store/shop」は、いまは「/guides/store/wait」です。
      → 「/guides/store/wait」と書いてください。
    content/guides/store/pay.mdx:15:1 リンク先「/guides/store/shop#when」は、いまは「/guides/store/wait#when」です。
      → 「/guides/store/wait#when」と書いてください。
    content/guides/store/pay.mdx:17:1 リンク先「/guides/store/shop#time」は、いまは「/guides/store/wait#when」です。
      → 「/guides/store/wait#when」と書いてください。
    content/guides/store/pay.mdx:19:1 リンク先「/guides/store/shop#nothing」は、いまは「/guides/store/wait」です。
      → 「/guides/store/wait」と書いてください。
    content/guides/store/pay.mdx:21:1 リンク先「/guides/store/wait#time」は、いまは「/guides/store/wait#when」です。
      → 「/guides/store/wait#when」と書いてください。
    content/guides/store/pay.mdx:23:1 リンク先「/guides/store/wait#gone」は、いまは「/guides/store/wait」です。
      → 「/guides/store/wait」と書いてください。"
  `);
  const mended = links('/guides/store/wait', '/guides/store/wait#when');
  expect(await told({ [other]: moved, [guide]: mended })).toBe('');
});

test('related と、研究ノートの行き先の一覧でも、前の住所にはいまの住所が示される', async () => {
  expect(
    await told({
      [other]: aGuide({ front: { order: 20, movedFrom: ['/guides/store/shop'] } }),
      [guide]: aGuide({ front: { related: ['/guides/store/shop'] } }),
      'content/coverage.yaml': 'topics:\n  S0-1: /guides/store/shop\nprocedures: {}\ntroubles: {}\nfaqs: {}\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/coverage.yaml:2:9 S0-1 の住所「/guides/store/shop」は、いまは「/guides/store/wait」です。
      → 「/guides/store/wait」と書いてください。
    content/guides/store/pay.mdx:12:5 リンク先「/guides/store/shop」は、いまは「/guides/store/wait」です。
      → 「/guides/store/wait」と書いてください。"
  `);
});

test('自分の前の住所を related に書いても、自分だと言われる', async () => {
  const front = { movedFrom: ['/guides/store/shop'], related: ['/guides/store/shop'] };
  expect(await told({ [guide]: aGuide({ front }) })).toContain('「/guides/store/shop」は、このページ自身です。');
});

test('案内の結果の前の住所に付いた返答は、いまの住所でも残る', async () => {
  const outcome = anOutcome({ front: { movedFrom: ['/pay/ready'] } });
  const { problems } = await checkProject(
    await aProject({
      'content/flows/pay/payable.mdx': outcome,
      [guide]: aGuide({ body: '[店](/pay/ready?stage=may#pay)' }),
    }),
  );
  expect(problems.filter(({ rule }) => rule === 'link-moved').map(({ fix }) => fix)).toEqual([
    '「/pay/payable?stage=may#pay」と書いてください。',
  ]);
});

test('前の住所を書いた記事に間違いがあるあいだ、その住所へのリンクは間違いにならない', async () => {
  expect(
    await told({
      [other]: aGuide({ front: { order: 20, movedFrom: ['/guides/store/shop'] }, body: '<Notes />' }),
      [guide]: aGuide({ body: '[店](/guides/store/shop)' }),
      'content/published.txt': '/guides/store/shop\n/guides/store/shop#when\n',
    }),
  ).toMatch(/^content\/guides\/store\/wait\.mdx:\d+:1 <Notes> [^\n]*\n[^\n]*$/);
});

test('id の変わった事実を前の id で呼ぶと、いまの id が示される', async () => {
  const files = { [guide]: aGuide({ front: { facts: ['konbini.old-name'] } }) };
  const root = await aProject(files);
  const { site } = await checkProject(root);
  const [fact] = site.facts;
  const renamed = stringify([{ ...fact, asked: undefined, movedFrom: ['/facts/konbini.old-name'] }]);
  expect(await told({ ...files, 'content/facts/konbini.yaml': renamed })).toContain(
    '「konbini.old-name」という事実はありません。\n  → いまは「konbini.what」です。その id を書いてください。',
  );
});

test('検索が指すのは、いまの住所だけである', async () => {
  const { searchSections } = await import('#lib/finder/index.ts');
  const front = { movedFrom: ['/guides/store/shop'], movedAnchors: { '#time': '#when' } };
  const site = await readSite(await aProject({ [guide]: aGuide({ front, body: pinned }) }));
  const said = JSON.stringify(searchSections(site));
  expect(said).toContain('when');
  expect(said).not.toMatch(/shop|#time/);
});
