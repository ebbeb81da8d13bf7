import { createMCPClient } from '@ai-sdk/mcp';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as FormerClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as FormerTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { markdownCopies } from '#lib/copies/index.ts';
import { completeMarkdown } from '#lib/mcp/complete.ts';
import { preparedFor } from '#lib/mcp/index.ts';
import { toolNames } from '#lib/mcp/names.ts';
import { hostileText, inheritedNames } from '#tests/support/hostile-text.ts';
import { fetchThrough, mcpOrigin, postMessage, sampleCalls, shippedReading } from '#tests/support/mcp.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const reading = await shippedReading();
const url = new URL('/mcp', mcpOrigin);
const fetch = fetchThrough(reading) as typeof globalThis.fetch;

interface Called {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: 'text'; readonly text: string }[];
  readonly structuredContent?: Record<string, never>;
}

async function call(name: string, args: object): Promise<Called> {
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } };
  return (await (await postMessage(reading, body)).json()).result;
}

/** What a tool answered, as one text. */
async function told(name: string, args: object): Promise<string> {
  return JSON.stringify(await call(name, args));
}

describe('ほかで作られた、本物のプログラムから', () => {
  test('いまの SDK のもので、どの道具も見つかり、約束した形で答える', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(url, { fetch }));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([...toolNames]);
    expect(tools.map(({ annotations }) => annotations?.readOnlyHint)).toEqual(tools.map(() => true));
    // Having listed the tools, the client holds each answer against the schema that it was told.
    for (const [name, args] of sampleCalls) {
      const { isError, structuredContent } = await client.callTool({ name, arguments: args });
      expect([name, isError ?? false, typeof structuredContent]).toEqual([name, false, 'object']);
    }
    await client.close();
  });

  test('前の SDK のもので', async () => {
    const client = new FormerClient({ name: 'test', version: '1' });
    await client.connect(new FormerTransport(url, { fetch }) as Parameters<typeof client.connect>[0]);
    expect(client.getInstructions()).toContain('非公式');
    expect((await client.listTools()).tools).toHaveLength(toolNames.length);
    for (const [name, args] of sampleCalls) {
      const { isError, structuredContent } = await client.callTool({ name, arguments: args });
      expect([name, isError ?? false, typeof structuredContent]).toEqual([name, false, 'object']);
    }
    await client.close();
  });

  test('AI SDK のもので', async () => {
    const client = await createMCPClient({ transport: { type: 'http', url: url.href, fetch } });
    const tools = await client.tools();
    expect(Object.keys(tools)).toEqual([...toolNames]);
    const said = await tools.get_fact?.execute?.({ id: 'konbini.deadline' }, { messages: [], toolCallId: '1' });
    expect(JSON.stringify(said)).toContain('出典が食いちがう');
    await client.close();
  });
});

describe('道具の答え', () => {
  test('どれも、このサイトの完全な住所だけを書く', async () => {
    for (const [name, args] of sampleCalls) {
      const text = await told(name, args);
      expect([name, text.match(/"(?:url|apiUrl|markdownUrl)":"\/[^"]*|\]\(\/[^)]*/g)]).toEqual([name, null]);
      expect(text).toContain(`${mcpOrigin}/`);
    }
  });

  test('ページは、どの記事も、案内も、渡したものと同じ住所で読める。文章は、その .md の写しと同じ', async () => {
    const copies = markdownCopies(site);
    const articles = [...site.guides, ...site.faqs, ...site.konbini, ...site.channels, ...site.outcomes];
    expect(articles.length).toBeGreaterThan(150);
    for (const { path } of articles) {
      const { structuredContent, content } = await call('get_page', { url: path });
      expect(structuredContent).toMatchObject({ page: { url: mcpOrigin + path } });
      expect([path, content[0]?.text]).toEqual([path, completeMarkdown(copies.get(`${path}.md`) ?? '', mcpOrigin)]);
    }
  });

  test('検索で見つかるページは、どれも読める', async () => {
    for (const query of ['期限', 'ローソン', '返金', '電話', '番号が使えない']) {
      const { structuredContent } = await call('search', { query, limit: 50 });
      const { results } = structuredContent as unknown as { results: { url: string }[] };
      expect(results.length).toBeGreaterThan(0);
      for (const { url: found } of results) {
        const [, id] = /\/facts\/([^#]+)/.exec(found) ?? [];
        const { isError } = id === undefined ? await call('get_page', { url: found }) : await call('get_fact', { id });
        expect([found, isError]).toEqual([found, undefined]);
      }
    }
  });

  test('食いちがう事実には、食いちがうことと、だれが何と言っているかが付く', async () => {
    const { structuredContent, content } = await call('get_fact', { id: 'konbini.deadline' });
    expect(structuredContent).toMatchObject({
      status: 'conflict',
      claims: expect.anything(),
      sources: expect.anything(),
    });
    expect(content[0]?.text).toContain('だれが何と言っているか');
    expect(await told('search', { query: '支払い期限は何日', type: 'fact' })).toContain('"status":"conflict"');
    expect(await told('list_konbini', {})).toContain('"doubts":[{"id":');
  });

  test('番号らしいものは、さがす言葉として使わず、くり返さない', async () => {
    for (const number of ['1234567890123', '12345-678901', '１２３４５６７８９０１']) {
      const text = await told('search', { query: `番号 ${number} が使えない` });
      expect(text).not.toContain(number);
      expect(text).toContain('\\"query\\":\\"\\"');
    }
  });

  test('入れた金額と日付は、言葉にも住所にも出さない', async () => {
    const text = await told('pay_wizard', { replies: { stage: 'may', total: 48_211, delivery: 'standard' } });
    expect(text).toContain('"at":"question"');
    expect(text).not.toContain('48211');
    expect(text).not.toContain('48,211');
    const came = await told('pay_wizard', { replies: { stage: 'deadline', came: '2099-01-01' } });
    expect(came).toContain('今日より先の日付です');
    expect(came).not.toContain('2099');
  });

  test('窓口は、たずねた時刻に開いているかを答える', async () => {
    const at = async (time: string) =>
      told('pick_channel', { replies: { who: 'seller-large', matter: 'payout' }, skip: true, at: time });
    expect(await at('2026-12-02T12:00:00+09:00')).toContain('"asOf":"2026-12-02T12:00:00+09:00"');
    expect(await at('2026-12-02T03:00:00Z')).toContain('"asOf":"2026-12-02T12:00:00+09:00"');
    const text = await told('pick_channel', { skip: true, at: '1999-01-01T00:00:00Z' });
    expect(text).toMatch(/at は 2026-01-01 から .* までで書いてください/);
  });

  test('ないページには、近い住所を教える。ほかのサイトの住所は読まない', async () => {
    const near = await call('get_page', { url: '/guides/deadline/whem' });
    expect([near.isError, near.content[0]?.text]).toEqual([true, expect.stringContaining('/guides/deadline/when')]);
    for (const other of [
      'https://other.example/guides/deadline/when',
      '/guides/../konbini/lawson',
      '/api/v1',
      '/',
      '//x',
    ]) {
      expect([other, (await call('get_page', { url: other })).isError]).toEqual([other, true]);
    }
    for (const id of ['../guides', 'konbini', '__proto__', 'konbini.deadline/../cap']) {
      expect([id, (await call('get_fact', { id })).isError]).toEqual([id, true]);
    }
  });
});

test('流れのない内容からも組み立てられ、流れの道具だけが、ないと答える', async () => {
  const bare = { ...site, payWords: undefined, contactWords: undefined, contactResult: undefined };
  const without = { ...reading, prepared: async () => preparedFor(bare) };
  for (const name of ['pay_wizard', 'pick_channel']) {
    const said = await postMessage(without, { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name } });
    expect((await said.json()).result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('ありません') }],
    });
  }
});

test('読むものが壊れていても、わけの中身は出さない', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const broken = {
    ...reading,
    searchIndex: () => Promise.reject(new Error('ENOENT /srv/madoguchi/secret.json')),
  };
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'search', arguments: { query: 'a' } } };
  const said = await postMessage(broken, body);
  const [text, log] = [await said.text(), String(write.mock.calls)];
  write.mockRestore();
  expect([said.status, text.includes('いまは答えられません')]).toEqual([200, true]);
  expect(text + log).not.toMatch(/ENOENT|srv|at .*\.ts/);
});

/** The value with a text in the place of each of its parts, and with each of its names changed to that text, one at a time. */
function withEverywhere(value: unknown, text: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [text];
  const entries = Object.entries(value);
  return [
    text,
    ...entries.map(([name]) => Object.fromEntries(entries.map(([each, held]) => [each === name ? text : each, held]))),
    ...entries.flatMap(([name, held]) => withEverywhere(held, text).map((inner) => ({ ...value, [name]: inner }))),
  ];
}

test('断るときも、伝言の名前のほかには、送られたものを何もくり返さない', async () => {
  const marker = '<b>くり返し</b>';
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': { roots: {} },
  };
  const client = {
    protocolVersion: '2025-11-25',
    capabilities: { roots: {} },
    clientInfo: { name: 'a', version: '1' },
  };
  const fact = { name: 'get_fact', arguments: { id: 'konbini.deadline' } };
  const messages: readonly (readonly [body: object, headers: Record<string, string>])[] = [
    [{ method: 'initialize', params: client }, {}],
    [
      { method: 'tools/call', params: { ...fact, _meta: { progressToken: 1 } } },
      { 'mcp-protocol-version': '2025-11-25' },
    ],
    [
      { method: 'tools/call', params: { ...fact, _meta: meta } },
      { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': 'get_fact' },
    ],
    [{ method: 'tools/call', params: { name: 'pay_wizard', arguments: { replies: { stage: 'counter' } } } }, {}],
  ];
  const repeated: unknown[] = [];
  for (const [body, headers] of messages) {
    const inBody = withEverywhere(body, marker).filter((each) => typeof each === 'object');
    const inHeaders = Object.keys(headers).map((name) => ({ ...headers, [name]: '<b>x</b>' }));
    const sent = [
      ...inBody.map((each) => [{ jsonrpc: '2.0', id: 1, ...(each as object) }, headers] as const),
      ...inHeaders.map((each) => [{ jsonrpc: '2.0', id: 1, ...body }, each] as const),
    ];
    for (const [each, more] of sent) {
      const text = await (await postMessage(reading, each, more)).text();
      if (text.includes('<b>') || /invalid_type|Internal/i.test(text)) repeated.push([each, more, text]);
    }
  }
  expect(repeated).toEqual([]);
});

test('版が合わないときは、使える版を答える', async () => {
  const [older, newer] = await Promise.all([
    postMessage(reading, { jsonrpc: '2.0', id: 1, method: 'ping' }, { 'mcp-protocol-version': '1999-01-01' }),
    postMessage(reading, {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/list',
      params: {
        _meta: {
          'io.modelcontextprotocol/protocolVersion': '2099-01-01',
          'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
          'io.modelcontextprotocol/clientCapabilities': {},
        },
      },
    }),
  ]);
  expect([older.status, (await older.json()).error.message]).toEqual([400, expect.stringContaining('2025-11-25')]);
  expect([newer.status, (await newer.json()).error]).toEqual([
    400,
    { code: -32_022, message: expect.any(String), data: { supported: ['2026-07-28'], requested: '2099-01-01' } },
  ]);
});

test('JSONを受け取れる相手には、書き方によらず答える', async () => {
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };
  for (const accept of ['*/*', 'application/json', 'application/*;q=0.1', 'text/event-stream, application/json']) {
    expect([accept, (await postMessage(reading, ping, { accept })).status]).toEqual([accept, 200]);
  }
  for (const accept of ['text/html', 'text/event-stream', 'application/json;q=0', 'application/jsonp']) {
    expect([accept, (await postMessage(reading, ping, { accept })).status]).toEqual([accept, 406]);
  }
});

test('どんな伝言にも、決まりどおりの答えがあり、失敗しない', async () => {
  const word = fc.oneof(hostileText, fc.constantFrom(...inheritedNames, ...toolNames));
  const value = fc.oneof(
    word,
    fc.integer(),
    fc.constant(null),
    fc.array(word, { maxLength: 3 }),
    fc.dictionary(word, word),
  );
  const message = fc.record(
    {
      jsonrpc: fc.oneof({ weight: 9, arbitrary: fc.constant('2.0') }, { weight: 1, arbitrary: value }),
      id: fc.oneof(fc.integer(), value),
      method: fc.oneof(
        fc.constantFrom(
          'initialize',
          'tools/list',
          'tools/call',
          'ping',
          'server/discover',
          'resources/read',
          'logging/setLevel',
        ),
        word,
      ),
      params: fc.oneof(
        value,
        fc.record({ name: fc.constantFrom(...toolNames), arguments: fc.dictionary(word, value) }),
        fc.record({
          name: fc.constantFrom(...toolNames),
          arguments: fc.record({ query: value, url: value, id: value, replies: fc.dictionary(word, value), at: value }),
        }),
      ),
    },
    { requiredKeys: ['method'] },
  );
  const versions = fc.constantFrom('2026-07-28', '2025-11-25', '2025-03-26', '1999-01-01', '__proto__');
  await fc.assert(
    fc.asyncProperty(message, versions, async (body, version) => {
      const said = await postMessage(reading, body, { 'mcp-protocol-version': version });
      const text = await said.text();
      expect(said.status).toBeLessThan(500);
      expect(text).not.toMatch(/\bat .*\.(?:ts|mjs|js):\d/);
      if (text !== '') expect(JSON.parse(text)).toMatchObject({ jsonrpc: '2.0' });
    }),
    { numRuns: 300 },
  );
});
