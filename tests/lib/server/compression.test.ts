import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Compressor, chooseCoding } from '#lib/server/compression.ts';
import type { Answer } from '#lib/server/held-response.ts';

const text = '「お支払い番号」は11桁です。'.repeat(100);

function anAnswer({ body = text, headers = {}, status = 200 }: Partial<{ body: string } & Omit<Answer, 'body'>> = {}) {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: Buffer.from(body) };
}

function compress(answer: Answer, accepted: string | undefined, isKept = false): Promise<Answer> {
  return new Compressor(1_000_000).compress(answer, accepted, isKept);
}

describe('ブラウザーが受け取れる形のうち、小さくなるほうを選ぶ', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['BR', 'br'],
    ['br;q=0.5, gzip;q=0.9', 'gzip'],
    ['br;q=0.9, gzip;q=0.9', 'br'],
    ['br ; q=0 , gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
  ])('%s のとき %s', (accepted, coding) => {
    expect(chooseCoding(accepted)).toBe(coding);
  });

  test.each([undefined, '', 'identity', 'deflate', 'br;q=0', '*;q=0', 'br;q=x, gzip;q=-1'])(
    '%s のときは、縮めない',
    (accepted) => {
      expect(chooseCoding(accepted)).toBeUndefined();
    },
  );
});

describe('縮めた答え', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('%s は、もとの中身に戻る', async (coding, open) => {
    for (const isKept of [true, false]) {
      const answer = await compress(anAnswer(), coding, isKept);
      expect(answer.headers['content-encoding']).toBe(coding);
      expect(answer.body.length).toBeLessThan(anAnswer().body.length / 2);
      expect(open(answer.body).toString()).toBe(text);
    }
  });

  test('何度も送るものは、よりよく縮める', async () => {
    const varied = Array.from({ length: 400 }, (_, index) => `${index * 7919}番の${text.slice(0, index % 20)}`).join(
      '、',
    );
    const [kept, quick] = await Promise.all(
      [true, false].map((isKept) => compress(anAnswer({ body: varied }), 'br', isKept)),
    );
    expect(kept?.body.length).toBeLessThan(quick?.body.length ?? 0);
  });

  test('印（ETag）は、同じ意味というだけの印になる', async () => {
    expect((await compress(anAnswer({ headers: { etag: '"a"' } }), 'br')).headers.etag).toBe('W/"a"');
    expect((await compress(anAnswer({ headers: { etag: '"a"' } }), undefined)).headers.etag).toBe('W/"a"');
    expect((await compress(anAnswer({ headers: { etag: 'W/"a"' } }), 'br')).headers.etag).toBe('W/"a"');
  });

  test('受け取れる形によって違うと言い、ほかの違いもそのまま言う', async () => {
    expect((await compress(anAnswer(), undefined)).headers.vary).toBe('Accept-Encoding');
    expect((await compress(anAnswer({ headers: { vary: 'Accept' } }), 'br')).headers.vary).toBe(
      'Accept, Accept-Encoding',
    );
  });

  test('変わっていないという答えも、送ったときと同じことを言う', async () => {
    const headers = { etag: '"a"' };
    expect(await compress({ status: 304, headers, body: Buffer.alloc(0) }, 'br')).toEqual({
      status: 304,
      headers: { etag: 'W/"a"', vary: 'Accept-Encoding' },
      body: Buffer.alloc(0),
    });
  });

  test('途中からは送れないので、送れるとは言わない', async () => {
    const answer = anAnswer({ headers: { 'accept-ranges': 'bytes' } });
    expect((await compress(answer, 'br')).headers).not.toHaveProperty('accept-ranges');
    expect((await compress(answer, undefined)).headers).toHaveProperty('accept-ranges');
  });
});

describe('そのまま送るもの', () => {
  test.each([
    ['短いもの', anAnswer({ body: '短い' })],
    ['画像', anAnswer({ headers: { 'content-type': 'image/png' } })],
    ['種類を言わないもの', { ...anAnswer(), headers: {} }],
    ['もう縮めてあるもの', anAnswer({ headers: { 'content-encoding': 'gzip' } })],
    ['変えてはいけないもの', anAnswer({ headers: { 'cache-control': 'public, no-transform' } })],
    ['ファイルの一部', anAnswer({ status: 206 })],
  ])('%s', async (_, answer) => {
    const sent = await compress(answer, 'br, gzip');
    expect(sent.body).toBe(answer.body);
    expect(sent.headers).not.toMatchObject({ 'content-encoding': 'br' });
  });

  test('縮めても小さくならないもの', async () => {
    const answer = { ...anAnswer(), body: randomBytes(2000) };
    const sent = await compress(answer, 'gzip');
    expect(sent.body).toBe(answer.body);
    expect(sent.headers).not.toHaveProperty('content-encoding');
  });
});

test.each([
  'text/css',
  'text/javascript; charset=utf-8',
  'application/javascript',
  'application/json',
  'application/problem+json',
  'application/manifest+json',
  'application/xml',
  'application/opensearchdescription+xml',
  'image/svg+xml',
])('%s は縮める', async (type) => {
  expect((await compress(anAnswer({ headers: { 'content-type': type } }), 'br')).headers['content-encoding']).toBe(
    'br',
  );
});

describe('取っておくもの', () => {
  const pages = Array.from({ length: 4 }, (_, index) => anAnswer({ body: `${index}${text}` }));
  const size = pages[0]?.body.length ?? 0;

  test('二度目は、一度目に縮めたものを送る', async () => {
    const compressor = new Compressor(size * 2);
    const [first, again] = [
      await compressor.compress(anAnswer(), 'br', true),
      await compressor.compress(anAnswer(), 'br', true),
    ];
    expect(again.body).toBe(first.body);
  });

  test('決めた大きさを超えたら、長く頼まれていないものから手放す', async () => {
    const compressor = new Compressor(size * 2);
    const ask = async (index: number) => (await compressor.compress(pages[index] ?? anAnswer(), 'gzip', true)).body;
    const first = await ask(0);
    const second = await ask(1);
    expect(await ask(0)).toBe(first);
    await ask(2);
    expect(await ask(0)).toBe(first);
    expect(await ask(1)).not.toBe(second);
  });

  test('読む人ごとの答えは取っておかない', async () => {
    const compressor = new Compressor(size * 2);
    const ask = async () => (await compressor.compress(anAnswer(), 'br', false)).body;
    expect(await ask()).not.toBe(await ask());
  });
});
