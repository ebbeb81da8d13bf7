import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { mostFirstBytes, writeOfflineWorker } from '#lib/assets/offline-worker.ts';
import { entityTag } from '#lib/http/index.ts';

const offline = '<link href="/_next/static/chunks/a.css"><script src="/assets/site-0A.js"></script>';
const lawson = `${offline}<html data-signals="/assets/signals-0K.js"><form data-index="/assets/search-0b.json" data-card-script="/assets/card-0C.js">`;
const pay = `${offline}<div data-flow-content="/assets/pay-questions-0d.json" data-flow-outcomes="/assets/pay-outcomes-0l.json"></div><script src="/assets/pay-0E.js"></script>`;
const notes = '{"headers":{"content-type":"text/javascript"}}';
const files: Readonly<Record<string, string>> = {
  'server/app/offline.html': offline,
  'server/app/konbini/lawson.html': lawson,
  'server/app/pay.html': pay,
  'server/app/guides/number/find.html': offline,
  'server/app/assets/site-0A.js.body': 'site',
  'server/app/assets/signals-0K.js.body': 'signals',
  'server/app/assets/search-0b.json.body': '{}',
  'server/app/assets/search-box-0F.js.body': 'box',
  'server/app/assets/search-worker-0G.js.body': 'worker',
  'server/app/assets/card-0C.js.body': 'card',
  'server/app/assets/pay-questions-0d.json.body': '{}',
  'server/app/assets/pay-outcomes-0l.json.body': '{"card":"/assets/card-0C.js"}',
  'server/app/assets/pay-0E.js.body': 'import{a}from"./part-0H.js"',
  'server/app/assets/part-0H.js.body': 'part',
  'server/app/assets/contact-0I.js.body': 'contact',
  'server/app/assets/contact-content-0j.json.body': '{}',
  'static/chunks/a.css': 'p{}',
};
const site = { konbini: [{ path: '/konbini/lawson' }], guides: [{ path: '/guides/number/find', topic: 'number' }] };

async function madeFor(changed: Readonly<Record<string, string>> = {}) {
  const root = await mkdtemp(join(tmpdir(), 'madoguchi-offline-'));
  for (const [name, text] of Object.entries({ ...files, ...changed })) {
    const file = join(root, '.next', name);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
    if (name.endsWith('.body')) await writeFile(file.replace(/body$/, 'meta'), notes);
  }
  const report = await writeOfflineWorker(root, '.next', site as never);
  const read = (name: string) => readFile(join(root, '.next/own', name), 'utf8');
  const worker = await read('sw.js');
  const [, list = ''] = /^const keptList=(.*);$/m.exec(worker) ?? [];
  return { report, worker, undo: await read('sw-undo.js'), list: JSON.parse(list) as string[][] };
}

const tagged = (path: string, body: string) => `${path}#${entityTag(Buffer.from(body)).slice(1, 9)}`;

test('店頭で要るもの、案内、検索、道すじの記事の順に、どれも1度だけ、要るファイルをページの前に並べる', async () => {
  const { list } = await madeFor();
  expect(list[0]).toEqual([
    '/_next/static/chunks/a.css',
    '/assets/site-0A.js',
    tagged('/offline', offline),
    '/assets/card-0C.js',
    tagged('/konbini/lawson', lawson),
  ]);
  expect(list[1]?.slice(0, 7)).toEqual([
    '/assets/pay-questions-0d.json',
    '/assets/pay-outcomes-0l.json',
    '/assets/pay-0E.js',
    '/assets/part-0H.js',
    tagged('/pay', pay),
    '/assets/contact-0I.js',
    '/assets/contact-content-0j.json',
  ]);
  expect(list[2]).toEqual([
    '/assets/search-0b.json',
    '/assets/search-box-0F.js',
    '/assets/search-worker-0G.js',
    '/contact/message#',
  ]);
  expect(list[3]?.[0]).toBe(tagged('/guides/number/find', offline));
  expect(new Set(list.flat()).size).toBe(list.flat().length);
});

test('リクエストのたびに作るページには、中身の印を付けない', async () => {
  const { list } = await madeFor();
  expect(list[1]).toContain('/contact/find#');
});

test('はじめに残す量は、圧縮した大きさの合計で、道すじの記事も、つながっていないと働かないものも入らない', async () => {
  const { report } = await madeFor();
  const first = Object.entries(files).filter(([name]) => !/\/guides\/|\/signals-/.test(name));
  const sum = first.reduce((bytes, [, text]) => bytes + gzipSync(text, { level: 9 }).length, 0);
  expect(report.firstBytes).toBe(sum);
  expect(report.laterBytes).toBe(gzipSync(offline, { level: 9 }).length);
  expect(mostFirstBytes).toBe(600 * 1024);
});

test('番をするスクリプトは一覧なしで gzip で4.5 KiB、取り下げるものは300バイトまで', async () => {
  const { worker, undo } = await madeFor();
  expect(gzipSync(worker).length).toBeLessThanOrEqual(4.5 * 1024);
  expect(undo).toContain('unregister');
  expect(gzipSync(undo).length).toBeLessThanOrEqual(300);
});
