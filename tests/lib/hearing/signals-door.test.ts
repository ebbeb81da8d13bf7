import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openReader, openStore, type Store } from '#lib/feedback/index.ts';
import { signalsDoor } from '#lib/hearing/signals-door.ts';
import { createWebServer } from '#lib/server/web-server.ts';
import { onBothEngines, type TestEngine } from '#tests/support/stores.ts';

const standIns = { error: '', notFound: '', tooLong: '', unreadable: '', busy: '' };
const flows = new Map([
  [
    'pay',
    new Map([
      ['stage', new Set(['chain'])],
      ['chain', new Set(['counter-lawson'])],
      ['counter-lawson', new Set<string>()],
    ]),
  ],
]);
const step = { flow: 'pay', from: 'stage', node: 'chain', isLast: false };

async function site(engine: TestEngine, use: (store: Store) => Store = (store) => store) {
  const settings = await engine.empty();
  const store = await openStore(settings);
  const server = createWebServer(async (_, response) => void response.end('page'), standIns, {
    doors: [signalsDoor({ store: use(store), findFlows: async () => flows, tell: () => undefined })],
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
  });
  const { port } = server.address() as AddressInfo;
  const send = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`http://localhost:${port}/api/signals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const kept = async () => {
    const reader = await openReader(settings);
    const searches = await reader.db.selectFrom('searches').selectAll().execute();
    const steps = await reader.db.selectFrom('flow_days').selectAll().execute();
    await reader.close();
    return { searches, steps };
  };
  return { send, kept };
}

onBothEngines((engine) => {
  test('さがした言葉は、同じ形にそろえて、結果の数と開いた順番だけと残る', async () => {
    const { send, kept } = await site(engine);
    const answer = await send({
      searches: [
        { words: ' ローソン　払う ', results: 8, opened: 2 },
        { words: '犬', results: 0 },
      ],
    });
    expect([answer.status, await answer.json()]).toEqual([201, { searches: 2, steps: 0 }]);
    const { searches } = await kept();
    expect(
      searches.map(({ folded, results, opened }) => [folded, Number(results), opened && Number(opened)]).sort(),
    ).toEqual(
      [
        ['ろそん 払う', 8, 2],
        ['犬', 0, null],
      ].sort(),
    );
    expect(Object.keys(searches[0] ?? {}).sort()).toEqual(['at', 'day', 'folded', 'id', 'lang', 'opened', 'results']);
  });

  test('案内の歩みは、1日ごとの数になり、1人の道すじは残らない', async () => {
    const { send, kept } = await site(engine);
    for (const isLast of [false, true]) expect((await send({ steps: [{ ...step, isLast }] })).status).toBe(201);
    const { steps } = await kept();
    expect(steps).toEqual([
      { day: '2026-11-30', flow: 'pay', from_node: 'stage', node: 'chain', reached: 2, left_here: 1 },
    ]);
  });

  test.each([
    ['0312345678', '●●●●●●●●●●'],
    ['番号 １２３４５６', '番号 ●●●●●●'],
    ['①②③④⑤ 番号', '●●●●● 番号'],
    ['taro@example.jp に届かない', '(めるあどれす) に届かない'],
    ['確認番号 888', '確認番号 888'],
  ])('「%s」は「%s」として残る', async (words, folded) => {
    const { send, kept } = await site(engine);
    await send({ searches: [{ words, results: 1 }] });
    expect((await kept()).searches).toMatchObject([{ folded }]);
  });

  test('残してよい言葉がなければ、何も残さない', async () => {
    const { send, kept } = await site(engine);
    const answer = await send({ searches: [{ words: ' \u200e\t ', results: 0 }] });
    expect(await answer.json()).toEqual({ searches: 0, steps: 0 });
    expect((await kept()).searches).toEqual([]);
  });

  test.each([
    ['JSONでないもの', '{'],
    ['知らない項目', { searches: [], name: 'taro' }],
    ['文でない行き先', { steps: [{ ...step, node: 1 }] }],
    ['言語でない言語', { searches: [{ words: 'a', results: 1, lang: '<b>' }] }],
    ['0番目を開いたこと', { searches: [{ words: 'a', results: 1, opened: 0 }] }],
    ['数でない数', { searches: [{ words: 'a', results: -1 }] }],
    ['長すぎる言葉', { searches: [{ words: 'あ'.repeat(201), results: 1 }] }],
    ['多すぎる言葉', { searches: Array.from({ length: 21 }, () => ({ words: 'a', results: 1 })) }],
  ])('%s は 400 で断り、何も残さない', async (_, body) => {
    const { send, kept } = await site(engine);
    expect((await send(body)).status).toBe(400);
    expect(await kept()).toEqual({ searches: [], steps: [] });
  });

  test('案内にある質問と道だけを数える。道でないところから来れば、そこから入ったものとする', async () => {
    const { send, kept } = await site(engine);
    const answer = await send({
      steps: [
        step,
        { ...step, flow: 'other' },
        { ...step, node: 'taro-0312345678' },
        { ...step, node: '' },
        { ...step, node: '__proto__' },
        { ...step, from: 'taro' },
        { ...step, from: 'counter-lawson', node: 'stage' },
      ],
    });
    expect([answer.status, await answer.json()]).toEqual([201, { searches: 0, steps: 3 }]);
    const { steps } = await kept();
    expect(steps.map(({ from_node: from, node }) => `${from} → ${node}`).sort()).toEqual([
      ' → chain',
      ' → stage',
      'stage → chain',
    ]);
  });

  test('さがした言葉の言語も残る', async () => {
    const { send, kept } = await site(engine);
    const search = { words: 'refund', results: 3 };
    await send({ searches: [{ ...search, lang: 'en' }, { ...search, lang: 'zh-Hans' }, search] });
    expect((await kept()).searches.map(({ lang }) => lang).sort()).toEqual(['en', 'ja', 'zh-Hans']);
  });

  test('よそのページからと、JSONでない形では受け取らない', async () => {
    const { send, kept } = await site(engine);
    expect((await send({ steps: [step] }, { 'sec-fetch-site': 'cross-site' })).status).toBe(400);
    expect((await send({ steps: [step] }, { origin: 'https://elsewhere.example' })).status).toBe(400);
    expect((await send('steps=1', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await kept()).steps).toEqual([]);
  });

  test('同じ回線から続けて送れるのは、10分に60回まで', async () => {
    const { send } = await site(engine);
    const answers = [];
    for (let round = 0; round < 6; round += 1) {
      answers.push(...(await Promise.all(Array.from({ length: 51 }, () => send({})))));
    }
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(60);
    expect(refused).toHaveLength(246);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('データベースが使えないときは、503 で断る', async () => {
    const gone = (store: Store): Store => ({ ...store, run: () => Promise.reject(new Error('gone')) });
    const { send } = await site(engine, gone);
    const answer = await send({ steps: [step] });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
  });
});
