import { expect, test } from 'vitest';
import { z } from 'zod';
import { postMessage, sampleCalls, shippedReading } from '#tests/support/mcp.ts';

const reading = await shippedReading();

interface Told {
  readonly name: string;
  readonly inputSchema: z.core.JSONSchema.BaseSchema;
  readonly outputSchema: z.core.JSONSchema.BaseSchema;
}

async function ask(method: string, params: object = {}) {
  const said = await postMessage(reading, { jsonrpc: '2.0', id: 1, method, params });
  const text = await said.text();
  return { result: JSON.parse(text).result, bytes: Buffer.byteLength(text) };
}

const list = await ask('tools/list');
const tools: readonly Told[] = list.result.tools;

/** The places in a value, one for each that differ by more than their number in a list. */
function placesIn(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) =>
          placesIn(each, [...at, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [at, ...inner];
}

function withWrong(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (key === undefined) return { isWrong: true, at: null };
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? withWrong(each, rest) : each));
  const entries = Object.entries(value as object);
  return Object.fromEntries(entries.map(([name, each]) => [name, name === key ? withWrong(each, rest) : each]));
}

test('一覧は 42 KiB に収まる', () => {
  expect(list.bytes).toBeLessThan(42 * 1024);
});

test('どの道具の答えの形も、それだけで読め、あるところまで全部の型がある', async () => {
  for (const [name, args] of sampleCalls) {
    const { structuredContent } = (await ask('tools/call', { name, arguments: args })).result;
    const schema = tools.find((tool) => tool.name === name)?.outputSchema ?? {};
    const model = z.fromJSONSchema(schema);
    expect([name, args, model.safeParse(structuredContent).error]).toEqual([name, args, undefined]);
    const places = placesIn(structuredContent).map(
      (at) => [at.map((key) => (typeof key === 'number' ? '*' : key)).join('.'), at] as const,
    );
    const unheld = [...new Map(places)].filter(([, at]) => model.safeParse(withWrong(structuredContent, at)).success);
    expect([name, args, unheld.map(([place]) => place)]).toEqual([name, args, []]);
  }
});
