import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FrameworkChangeError, stripBuild, stripFramework } from '#lib/next-contract/index.ts';
import { aFolder, writeIn } from '#tests/support/project.ts';

const ours = '<script src="/assets/site-0123456789ab.js" defer="" blocking="render"></script>';
const stylesheet = '<link rel="stylesheet" href="/_next/static/chunks/0a1b.css" data-precedence="next"/>';
const text = '<h1>「コンビニ払い」で、&lt;b&gt; を払う</h1>\n<p>  8888　と  入れます。</p>';

// A page as Next 16 writes it: preloads and scripts in the head, runtime and flight data after the text.
const preload = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/2c3d.js"/>';
const chunk = '<script src="/_next/static/chunks/4e5f.js" async=""></script>';
const polyfill = '<script src="/_next/static/chunks/6071.js" noModule=""></script>';
const runtime = '<script src="/_next/static/chunks/2c3d.js" id="_R_" async=""></script>';
const flight =
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>' +
  '<script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n2:I[339756,[\\"/_next/static/chunks/4e5f.js\\"]]\\n"])</script>';

function aPage({ head = `${preload}${chunk}${polyfill}`, body = text, end = `${runtime}${flight}` } = {}): string {
  return `<!DOCTYPE html><html lang="ja"><head><meta charSet="utf-8"/>${stylesheet}${head}${ours}</head><body>${body}${end}</body></html>`;
}

const strippedPage = aPage({ head: '', end: '' });

test('React のスクリプト・先読み・二重の本文だけがなくなり、残りは1バイトも変わらない', () => {
  expect(stripFramework(aPage())).toBe(strippedPage);
});

test('改行を含むスクリプトも、まるごとなくなる', () => {
  expect(stripFramework(aPage({ end: '<script>\nself.__next_f.push([1,"a\\nb"])\n</script>' }))).toBe(strippedPage);
});

test('どのブラウザーも動かさないデータと、自分のスクリプトやその先読みは残る', () => {
  const body = [
    '<script type="application/ld+json">{"@type":"FAQPage"}</script>',
    '<script id="pay" type="application/json">{"a":1}</script>',
    '<script type="module" src="/assets/flow-0A1B2C3D.js"></script>',
    '<link rel="preload" as="script" href="/assets/flow-0A1B2C3D.js"/>',
    text,
  ].join('');
  expect(stripFramework(aPage({ body }))).toBe(aPage({ body, head: '', end: '' }));
});

test('本文に書かれたスクリプトの名前は、そのまま残る', () => {
  const body = '<p>&lt;script&gt; と style=&quot;x&quot; の話</p>';
  expect(stripFramework(aPage({ body }))).toBe(aPage({ body, head: '', end: '' }));
});

describe('Next の書き方が変わったら、壊れたページを出さずに止まる', () => {
  test.each([
    ['React のスクリプトが1つもない', aPage({ head: '', end: '' })],
    [
      'スクリプトで組み立てる部分がある（待ちの印）',
      aPage({ body: `<!--$?--><template id="B:0"></template><!--/$-->` }),
    ],
    ['スクリプトで組み立てる部分がある（差し込み先）', aPage({ body: '<template id="P:1"></template>' })],
    [
      'スクリプトで組み立てる部分がある（届いた中身）',
      aPage({ body: `${text}<div hidden="" id="S:0"><p>あと</p></div>` }),
    ],
    ['二重の本文が別の形で残る', aPage({ body: `${text}<template>self.__next_f.push([1,"a"])</template>` })],
    [
      '別の先読みがスクリプトを指す',
      aPage({ head: '<link rel="modulepreload" href="/_next/static/chunks/2c3d.js"/>' }),
    ],
    ['スクリプトだけが埋められる空のページ', aPage().replace('<html ', '<html id="__next_error__" ')],
    ['インラインの style 要素がある', aPage({ body: `<style>p{color:red}</style>${text}` })],
    ['インラインの style 属性がある', aPage({ body: '<p style="color:red">赤</p>' })],
  ])('%s', (_, html) => {
    expect(() => stripFramework(html)).toThrow(FrameworkChangeError);
  });
});

test('止まったときは、何が変わったかと、どこを読めばよいかを言う', () => {
  expect(() => stripFramework('<p>x</p>')).toThrowErrorMatchingInlineSnapshot(
    `[FrameworkChangeError: a page has no framework script to take out; see lib/next-contract/README.md]`,
  );
});

describe('組み立てたあと', () => {
  async function aBuild(files: Readonly<Record<string, string>>): Promise<string> {
    const root = await aFolder();
    for (const [file, html] of Object.entries(files)) await writeIn(root, join('.next/server/app', file), html);
    return root;
  }

  const pages = { 'index.html': aPage(), '_not-found.html': aPage(), 'guides/store/pay.html': aPage() };

  test('どの深さのページも、その場で軽くなる', async () => {
    const root = await aBuild(pages);
    await stripBuild(root);
    for (const file of Object.keys(pages)) {
      expect(await readFile(join(root, '.next/server/app', file), 'utf8')).toBe(strippedPage);
    }
  });

  test('ページの数と、前と後のバイト数が分かる', async () => {
    const before = Buffer.byteLength(aPage());
    const after = Buffer.byteLength(strippedPage);
    expect(await stripBuild(await aBuild(pages))).toEqual({ pages: 3, bytesBefore: 3 * before, bytesAfter: 3 * after });
  });

  test('ページでないものと、Next が自分で出すエラーの画面には触れない', async () => {
    const root = await aBuild({ ...pages, '_global-error.html': '<p>x</p>', 'index.rsc': '1:"$Sreact.fragment"' });
    expect((await stripBuild(root)).pages).toBe(3);
    expect(await readFile(join(root, '.next/server/app/_global-error.html'), 'utf8')).toBe('<p>x</p>');
    expect(await readFile(join(root, '.next/server/app/index.rsc'), 'utf8')).toBe('1:"$Sreact.fragment"');
  });

  test.each(['index.html', '_not-found.html'])('%s のない組み立ては受け付けない', async (missing) => {
    const rest = Object.fromEntries(Object.entries(pages).filter(([file]) => file !== missing));
    await expect(stripBuild(await aBuild(rest))).rejects.toThrow(FrameworkChangeError);
  });

  test('1ページでも形が違えば、組み立て全体が止まる', async () => {
    const root = await aBuild({ ...pages, 'faq.html': '<p>スクリプトのないページ</p>' });
    await expect(stripBuild(root)).rejects.toThrow(FrameworkChangeError);
  });
});
