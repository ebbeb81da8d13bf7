import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Built, readBuilt } from '#lib/server/built-files.ts';
import { writeCodedForms } from '#lib/server/coded-forms.ts';
import { createWebServer, type Handler } from '#lib/server/web-server.ts';
import { asked, listening, rawClient } from '#tests/support/raw-http.ts';

const pages = { error: '', notFound: 'ありません', tooLong: '', unreadable: '', busy: '' };
const guide = `<!DOCTYPE html><title>手順</title>${'<p>「お支払い番号」は11桁です。</p>'.repeat(100)}`;
const files: Readonly<Record<string, string>> = {
  '.next/server/app/index.html': '<!DOCTYPE html>はじめ',
  '.next/server/app/guides/look.html': guide,
  '.next/server/app/search-help.html': 'さがし方',
  '.next/server/app/guides/read.html': guide.replace('手順', '読む'),
  '.next/own/pay/made.md': '# 案内',
  '.next/own/guides/read.md': `# 手順\n\n${'「お支払い番号」は11桁です。\n'.repeat(200)}`,
  '.next/server/app/_not-found.html': 'ありません',
  '.next/server/app/assets/site-0.js.body': 'alert(1);',
  '.next/server/app/assets/site-0.js.meta': JSON.stringify({
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  }),
  '.next/static/chunks/a.css': 'p{color:red}'.repeat(200),
  'public/icon.svg': '<svg/>',
  'public/secret.key': '秘密',
};
let root = '';

beforeAll(async () => {
  root = await project();
  await writeCodedForms(root);
});

async function project(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-built-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const unasked: Handler = async ({ url }, response) => void response.end(`Next が答えた：${url}`);

async function served(built?: Built): Promise<string> {
  const port = await listening(createWebServer(unasked, pages, { built: built ?? (await readBuilt(root)) }));
  return `http://localhost:${port}`;
}

const plain = { headers: { 'accept-encoding': 'identity' } };

test.each([
  ['/', 'はじめ', 'text/html; charset=utf-8', 'public, max-age=60, stale-while-revalidate=3600'],
  ['/guides/look?from=home', '手順', 'text/html; charset=utf-8', 'public, max-age=60, stale-while-revalidate=3600'],
  ['/assets/site-0.js', 'alert', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/_next/static/chunks/a.css', 'color', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/icon.svg', '<svg/>', 'image/svg+xml', 'public, max-age=60, stale-while-revalidate=3600'],
])('%s は、Next に聞かずに、組み立てたまま届く', async (address, text, type, keeping) => {
  const answer = await fetch((await served()) + address, plain);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(text);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('cache-control')).toBe(keeping);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each(['/_not-found', '/guides', '/guides/look.html', '/index', '/secret.key', '/guides/look/', '/GUIDES/look'])(
  '%s は、組み立てたものではないので、Next に聞く',
  async (address) => {
    expect(await (await fetch((await served()) + address, plain)).text()).toContain('Next が答えた');
  },
);

describe('圧縮', () => {
  test('組み立てのときに圧縮したものを、そのまま送る', async () => {
    const find = await readBuilt(root);
    for (const [coding, open] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { socket, heard } = rawClient(Number(new URL(await served(find)).port));
      socket.setEncoding('latin1');
      socket.write(asked('/guides/look', `Accept-Encoding: ${coding}`, 'Connection: close'));
      await new Promise((resolve) => socket.on('end', resolve));
      const [head = '', body = ''] = heard().split('\r\n\r\n');
      expect(head.toLowerCase()).toContain(`content-encoding: ${coding}`);
      expect(head.toLowerCase()).toContain('vary: accept-encoding');
      expect(open(Buffer.from(body || heard().slice(head.length + 4), 'latin1')).toString()).toBe(guide);
    }
  });

  test('なくなったり壊れたりしていても、届くものは同じ', async () => {
    const damaged = await project();
    onTestFinished(() => rm(damaged, { recursive: true }));
    await writeCodedForms(damaged);
    const folder = join(damaged, '.cache', 'coded');
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name));
      bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 0xff;
      await writeFile(join(folder, name), bytes);
    }
    const address = `${await served(await readBuilt(damaged))}/guides/look`;
    const answer = await fetch(address, { headers: { 'accept-encoding': 'br' } });
    expect(await answer.text()).toBe(guide);
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  });

  test('もう使わないものは消え、変わらないものは作り直さない', async () => {
    const changed = await project();
    onTestFinished(() => rm(changed, { recursive: true }));
    await writeCodedForms(changed);
    const before = await readdir(join(changed, '.cache', 'coded'));
    await writeFile(join(changed, '.next/server/app/guides/look.html'), guide.replace('手順', '別'));
    await writeCodedForms(changed);
    const after = await readdir(join(changed, '.cache', 'coded'));
    expect(after).toHaveLength(before.length);
    expect(after.filter((name) => before.includes(name))).toHaveLength(before.length - 2);
  });
});

describe('読む人の手元にあるもの', () => {
  test('変わっていなければ304で、本文も長さもない', async () => {
    const site = await served();
    const first = await fetch(`${site}/guides/look`);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const tags of [etag, etag.slice(2), `"a", ${etag}`, '*']) {
      const again = await fetch(`${site}/guides/look`, { headers: { 'if-none-match': tags } });
      expect(again.status).toBe(304);
      expect(again.headers.get('etag')).toBe(etag);
      expect(again.headers.get('content-type')).toBeNull();
      expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
    }
    expect((await fetch(`${site}/guides/look`, { headers: { 'if-none-match': '"b"' } })).status).toBe(200);
  });

  test('HEAD には、GET と同じ頭だけが届く', async () => {
    const site = await served();
    const headersOf = (answer: Response) => ({
      ...Object.fromEntries(answer.headers),
      ...{ date: '', connection: '', 'keep-alive': '' },
    });
    const head = await fetch(`${site}/guides/look`, { method: 'HEAD' });
    expect(await head.text()).toBe('');
    expect(headersOf(head)).toEqual(headersOf(await fetch(`${site}/guides/look`)));
  });
});

test('組み立てた場所が消えても、動いているサイトは同じものを送る', async () => {
  const gone = await project();
  const site = await served(await readBuilt(gone));
  await rm(gone, { recursive: true });
  expect(await (await fetch(`${site}/guides/look`)).text()).toBe(guide);
  expect((await fetch(`${site}/_next/static/chunks/a.css`)).status).toBe(200);
});

describe('Markdownの写しがあるページ', () => {
  const asks = async (accept: string, more: Record<string, string> = {}, path = '/guides/read') =>
    fetch((await served()) + path, { headers: { accept, ...more } });

  test('Markdownを名指ししたものには写しを、ほかにはページを、同じ住所で送る', async () => {
    for (const [accept, type] of [
      ['text/markdown', 'text/markdown; charset=utf-8'],
      ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
      ['*/*', 'text/html; charset=utf-8'],
    ] as const) {
      const answer = await asks(accept);
      expect([accept, answer.status, answer.headers.get('content-type')]).toEqual([accept, 200, type]);
      expect(answer.headers.get('vary')).toBe('Accept, Accept-Encoding');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=3600');
    }
  });

  test('写しは、.md の住所のものと同じで、その住所を名乗る', async () => {
    const [copy, file] = [await asks('text/markdown'), await asks('*/*', {}, '/guides/read.md')];
    expect(copy.headers.get('content-location')).toBe('/guides/read.md');
    expect(copy.headers.get('etag')).toBe(file.headers.get('etag'));
    expect(await copy.text()).toBe(await file.text());
    expect(file.headers.get('vary')).toBe('Accept-Encoding');
  });

  test('印は別々で、片方の印では、もう片方は変わっていないことにならない', async () => {
    const [page, copy] = [await asks('*/*'), await asks('text/markdown')];
    const [ofPage, ofCopy] = [page, copy].map((answer) => answer.headers.get('etag') ?? '') as [string, string];
    expect(ofPage).not.toBe(ofCopy);
    expect((await asks('*/*', { 'if-none-match': ofCopy })).status).toBe(200);
    expect((await asks('text/markdown', { 'if-none-match': ofPage })).status).toBe(200);
    const same = await asks('text/markdown', { 'if-none-match': ofCopy });
    expect([same.status, same.headers.get('vary')]).toEqual([304, 'Accept, Accept-Encoding']);
  });

  test('写しは、ページを正式な住所として名乗る。その場で作るページの写しは、検索の結果に載らない', async () => {
    const [ofBuilt, ofMade] = [await asks('*/*', {}, '/guides/read.md'), await asks('*/*', {}, '/pay/made.md')];
    expect(ofBuilt.headers.get('link')).toBe('</guides/read>; rel="canonical"');
    expect(ofBuilt.headers.get('x-robots-tag')).toBeNull();
    expect([ofMade.headers.get('link'), ofMade.headers.get('x-robots-tag')]).toEqual([
      '</pay/made>; rel="canonical"',
      'noindex',
    ]);
  });

  test('その場で作るページも、Accept で写しになり、ページはそれで変わると言う', async () => {
    const [copy, page] = [await asks('text/markdown', {}, '/pay/made'), await asks('text/html', {}, '/pay/made')];
    expect(await copy.text()).toBe('# 案内');
    expect([copy.headers.get('content-location'), copy.headers.get('vary')]).toEqual(['/pay/made.md', 'Accept']);
    expect(await page.text()).toContain('Next が答えた');
    expect(page.headers.get('vary')).toBe('Accept');
  });

  test('写しのないページは、Accept で変わらない', async () => {
    const answer = await asks('text/markdown', {}, '/search-help');
    expect([answer.headers.get('content-type'), answer.headers.get('vary')]).toEqual([
      'text/html; charset=utf-8',
      null,
    ]);
  });
});
