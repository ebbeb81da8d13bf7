import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { authorDoors } from '#lib/commands/author-doors.ts';
import { openStore } from '#lib/feedback/index.ts';

const page = '/konbini/lawson';
const findSite = async () => ({ guides: [], faqs: [], konbini: [{ path: page }], channels: [], outcomes: [] });

function doors() {
  const dataFolder = join(mkdtempSync(join(tmpdir(), 'madoguchi-author-')), 'data');
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  const all = authorDoors({ dataFolder }, findSite, async (path) => `${path}：{{message}}`);
  const send = async (address: string, body: string, type: string) => {
    const door = all.find(({ path }) => path === address);
    const headers = { 'content-type': type, host: 'localhost' };
    const sent = { method: 'POST', url: address, headers, body: Buffer.from(body), sender: '127.0.0.1' };
    const answer = await door?.answer(sent);
    return answer !== undefined && 'body' in answer ? answer : undefined;
  };
  return { dataFolder, send };
}

test('npm run dev でも票と歩みが受け取られる。データは、だれかが送るまで開かない', async () => {
  const { dataFolder, send } = doors();
  expect(existsSync(dataFolder)).toBe(false);
  const vote = await send('/api/feedback', JSON.stringify({ page, helpful: true }), 'application/json');
  expect(vote?.status).toBe(201);
  const steps = [{ flow: 'pay', from: 'stage', node: 'chain', isLast: false }];
  const step = await send('/api/signals', JSON.stringify({ steps }), 'application/json');
  expect(step?.body.toString()).toBe('{"searches":0,"steps":1}');
  const form = await send('/api/feedback', `page=${page}&helpful=yes`, 'application/x-www-form-urlencoded');
  expect(form?.status).toBe(303);
});

test('ほかのプロセスがデータを使っていれば、フォームを返し、空けばまた受け取る', async () => {
  const { dataFolder, send } = doors();
  const other = await openStore({ folder: dataFolder });
  const vote = () => send('/api/feedback', `page=${page}&helpful=yes`, 'application/x-www-form-urlencoded');
  const refused = await vote();
  expect([refused?.status, refused?.body.toString()]).toEqual([
    503,
    expect.stringMatching(/^\/error\/feedback：いまは/),
  ]);
  await other.close();
  expect((await vote())?.status).toBe(303);
});
