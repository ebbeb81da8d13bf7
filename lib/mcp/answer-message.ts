import {
  createMcpHandler,
  isLegacyRequest,
  McpServer,
  type StandardSchemaWithJSON,
  SUPPORTED_PROTOCOL_VERSIONS,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import { complete } from './complete.ts';
import { konbiniTool } from './konbini-tool.ts';
import { inOwnWords } from './own-words.ts';
import { factTool, pageTool } from './page-tools.ts';
import { pickerTool } from './picker-tool.ts';
import type { Reading } from './reading.ts';
import { searchTool } from './search-tool.ts';
import { toldInput, toldOutputs } from './told-schemas.ts';
import { type Tool, ToolFault } from './tool.ts';
import { wizardTool } from './wizard-tool.ts';

const all = [searchTool, pageTool, factTool, konbiniTool, wizardTool, pickerTool];
const outputs = toldOutputs(Object.fromEntries(all.map(({ name, output }) => [name, output])));
const tools = all.map((tool) => ({
  tool,
  input: offered(tool.input, toldInput(tool.input)),
  output: offered(tool.output, outputs.get(tool.name) ?? {}),
}));

const instructions =
  'まどぐちは、Amazon.co.jpのコンビニ払いと問い合わせの、非公式のガイドです。Amazonともコンビニ各社とも関係がありません。答えるときは、ページの住所を添え、出典が食いちがう事実（status が agreed でないもの）は、食いちがうことも伝えてください。会社の電話番号は載せていません。お支払い番号や注文番号を送らないでください。';

/**
 * Answers one message. Both forms of the protocol are answered without a session: the newer one says in each message who
 * asks, the older ones (until 2025-11-25) begin with `initialize`, whose answer hangs on nothing.
 */
export async function answer(request: Request, message: unknown, reading: Reading): Promise<Response> {
  const { url, headers } = request;
  const posted = new Request(url, { method: 'POST', headers: onlyOfProtocol(headers) });
  return inOwnWords(await answerOfSdk(posted, message, reading), SUPPORTED_PROTOCOL_VERSIONS);
}

async function answerOfSdk(posted: Request, message: unknown, reading: Reading): Promise<Response> {
  if (!(await isLegacyRequest(posted, message))) {
    const handler = createMcpHandler(() => serverFor(reading), { legacy: 'reject' });
    return handler.fetch(posted, { parsedBody: message });
  }
  const server = serverFor(reading);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(posted, { parsedBody: message });
  } finally {
    await server.close();
  }
}

function onlyOfProtocol(headers: Headers): Headers {
  const told = new Headers([...headers].filter(([name]) => /^(?:content-type|mcp-.+)$/.test(name)));
  // The door has seen that the client takes JSON. The SDK wants both to be named, though no answer is a stream.
  told.set('accept', 'application/json, text/event-stream');
  return told;
}

function serverFor(reading: Reading): McpServer {
  const server = new McpServer(
    { name: 'madoguchi', title: 'まどぐち', version: '1' },
    { instructions, capabilities: { tools: { listChanged: false } }, jsonSchemaValidator: noValidator },
  );
  for (const { tool, input, output } of tools) {
    const { name, title, description } = tool;
    const about = { title, description, inputSchema: input, outputSchema: output, annotations };
    server.registerTool(name, about, (asked: unknown) => run(tool, asked, reading));
  }
  return server;
}

const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

// The SDK would make one for each message, to hold what a client is asked for against a schema. No client is asked.
const noValidator = {
  getValidator: () => () => {
    throw new Error('No client is asked for anything');
  },
};

async function run(tool: Tool, asked: unknown, reading: Reading) {
  try {
    const { data, text } = await tool.run(asked, reading);
    const structuredContent = z.record(z.string(), z.unknown()).parse(complete(data, reading.origin));
    return {
      content: [{ type: 'text' as const, text: text ?? JSON.stringify(structuredContent) }],
      structuredContent,
    };
  } catch (error) {
    return { content: [{ type: 'text' as const, text: reasonIn(error) }], isError: true };
  }
}

/** The reason of a failure in our own words. */
function reasonIn(error: unknown): string {
  if (error instanceof ToolFault) return error.message;
  process.stderr.write(`POST /mcp ${error instanceof Error ? error.name : 'failure'}\n`);
  return 'いまは答えられません。少し待ってから、もう一度試してください。';
}

/** A schema as the SDK takes it, with what a client is told of it. What a client has sent wrong is named without its value. */
function offered(schema: z.ZodType, described: Record<string, unknown>): StandardSchemaWithJSON {
  const told = () => described;
  return {
    '~standard': {
      version: 1,
      vendor: 'zod',
      jsonSchema: { input: told, output: told },
      validate: (value) => {
        const { success, data, error } = schema.safeParse(value);
        return success ? { value: data } : { issues: [{ message: wrongIn(error) }] };
      },
    },
  };
}

function wrongIn(error: z.ZodError | undefined): string {
  const names = (error?.issues ?? []).map(({ path }) => path.filter((part) => typeof part === 'string').join('.'));
  const known = names.filter((name) => /^[a-z.]{1,40}$/.test(name));
  return `tools/list にある inputSchema の形で書いてください${known.length > 0 ? `（${[...new Set(known)].join('、')}）` : ''}。`;
}
