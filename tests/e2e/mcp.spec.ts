import { createMCPClient } from '@ai-sdk/mcp';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as FormerClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as FormerTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { toolNames } from '#lib/mcp/names.ts';

const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

function post(request: APIRequestContext, data: unknown, more: Record<string, string> = {}) {
  return request.post('/mcp', { data, headers: { ...headers, ...more } });
}

const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };

test('ほかで作られた3つのプログラムから、同じページを読める', async ({ baseURL }) => {
  const url = new URL('/mcp', baseURL);
  const asked = { name: 'get_page', arguments: { url: '/guides/deadline/when' } };
  const title = 'いつまでに払うかを確かめる';

  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(url));
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual([...toolNames]);
  const said = await client.callTool(asked);
  expect(said.structuredContent).toMatchObject({ page: { title, url: `${url.origin}/guides/deadline/when` } });
  await client.close();

  const former = new FormerClient({ name: 'test', version: '1' });
  await former.connect(new FormerTransport(url) as Parameters<typeof former.connect>[0]);
  await former.listTools();
  expect((await former.callTool(asked)).structuredContent).toEqual(said.structuredContent);
  await former.close();

  const other = await createMCPClient({ transport: { type: 'http', url: url.href } });
  const tools = await other.tools();
  const again = await tools.get_page?.execute?.(asked.arguments, { messages: [], toolCallId: '1' });
  expect(JSON.stringify(again)).toContain(title);
  await other.close();
});

test('ページと同じ事実を、同じ食いちがいと一緒に答える', async ({ request }) => {
  const body = { ...ping, method: 'tools/call', params: { name: 'get_fact', arguments: { id: 'konbini.deadline' } } };
  const { result } = await (await post(request, body)).json();
  const fact = await (await request.get('/api/v1/facts/konbini.deadline')).json();
  expect(result.structuredContent).toMatchObject({
    status: 'conflict',
    value: fact.value,
    claims: fact.claims,
    sources: fact.sources,
  });
});

test('案内の文章は、その .md の写しと同じ', async ({ request, baseURL }) => {
  const params = { name: 'get_page', arguments: { url: '/pay/payable' } };
  const { result } = await (await post(request, { ...ping, method: 'tools/call', params })).json();
  const copy = await (await request.get('/pay/payable.md')).text();
  expect(result.content[0].text).toBe(copy.replaceAll('](/', `](${baseURL}/`));
  expect(copy).toContain('](/');
});

test('読むだけで、取っておかれず、流れはない', async ({ request }) => {
  const said = await post(request, ping);
  expect([said.status(), said.headers()['content-type'], said.headers()['cache-control']]).toEqual([
    200,
    'application/json',
    'no-store',
  ]);
  for (const method of ['GET', 'HEAD', 'DELETE', 'PUT']) {
    const other = await request.fetch('/mcp', { method });
    expect([method, other.status(), other.headers().allow]).toEqual([method, 405, 'POST, OPTIONS']);
  }
  const before = await request.fetch('/mcp', { method: 'OPTIONS' });
  expect([before.status(), before.headers()['access-control-allow-headers']]).toEqual([
    204,
    expect.stringContaining('Mcp-Protocol-Version'),
  ]);
});

test('よそから名を借りたページ、ほかの形、長すぎるもの、壊れたものは、わけを答えて断る', async ({ request }) => {
  const wrong: readonly (readonly [unknown, Record<string, string>, number])[] = [
    [ping, { origin: 'https://stranger.example' }, 403],
    [ping, { origin: 'http://stranger.example', host: 'stranger.example' }, 403],
    [ping, { 'content-type': 'text/plain' }, 415],
    [ping, { accept: 'text/html' }, 406],
    [ping, { 'mcp-protocol-version': '1999-01-01' }, 400],
    ['{', {}, 400],
    [Array.from({ length: 500 }, () => ping), {}, 400],
    [{ ...ping, params: { text: 'x'.repeat(40_000) } }, {}, 413],
    [`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, {}, 400],
    [{ __proto__: null, jsonrpc: '2.0', id: {} }, {}, 400],
  ];
  for (const [data, more, status] of wrong) {
    const said = await post(request, data, more);
    const text = await said.text();
    expect([JSON.stringify(data).slice(0, 60), more, said.status()]).toEqual([
      JSON.stringify(data).slice(0, 60),
      more,
      status,
    ]);
    expect(JSON.parse(text)).toMatchObject(text.includes('jsonrpc') ? { error: expect.anything() } : { status });
    expect(text).not.toMatch(/\bat .*\.(?:ts|mjs|js):\d/);
  }
});

test('この機械のページからは使える', async ({ request, baseURL }) => {
  expect((await post(request, ping, { origin: baseURL ?? '' })).status()).toBe(200);
});

test('さがす言葉の中の番号らしいものは、使わず、くり返さない', async ({ request }) => {
  const params = { name: 'search', arguments: { query: '1234567890123 が使えない' } };
  const said = await (await post(request, { ...ping, method: 'tools/call', params })).text();
  expect(said).toContain('"query":""');
  expect(said).not.toContain('1234567890123');
});
