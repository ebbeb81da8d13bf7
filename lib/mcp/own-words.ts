import { z } from 'zod';

const refusalSchema = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.number(), z.null()]),
  error: z.object({ code: z.int(), data: z.unknown().optional() }),
});

/** Which versions there are, and which one was asked for. Clients choose another by it. */
const versionsSchema = z.object({ supported: z.array(z.string()), requested: z.string() });

/**
 * A refusal of the SDK in words of ours. Its own repeat what was sent: a header, a version, the name of a method. Whatever
 * else it answers stays as it is. `versions` are those of the protocol that a header may name.
 */
export async function inOwnWords(said: Response, versions: readonly string[]): Promise<Response> {
  const { status, headers } = said;
  const body = await said.text();
  const { data: refused } = refusalSchema.safeParse(body === '' ? undefined : JSON.parse(body));
  if (refused === undefined) return new Response(body === '' ? null : body, { status, headers });
  const { id, error } = refused;
  const told = { jsonrpc: '2.0', id, error: errorIn(error, versions) };
  return new Response(JSON.stringify(told), { status, headers: { 'content-type': 'application/json' } });
}

function errorIn({ code, data }: z.output<typeof refusalSchema>['error'], versions: readonly string[]) {
  // What the tools do fails within their answers, so an inner fault is a message that the SDK could not read.
  if (code === -32_603) return { code: -32_602, message: sentences[-32_602] };
  const { data: told } = versionsSchema.safeParse(data);
  return {
    code,
    message: code === -32_000 ? `${wrongVersion}${versions.join(', ')}.` : (sentences[code] ?? 'It was refused.'),
    ...(told !== undefined && { data: { ...told, requested: onlyVersion(told.requested) } }),
  };
}

const wrongVersion = 'The header Mcp-Protocol-Version must name one of: ';

const sentences: Readonly<Record<number, string>> = {
  [-32_600]: 'The body is not a message of JSON-RPC.',
  [-32_601]: 'There is no such method.',
  [-32_602]: 'The parameters are not as the protocol has them.',
  [-32_020]: 'The headers and the message disagree.',
  [-32_022]: 'There is no such version of the protocol.',
};

function onlyVersion(asked: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : '';
}
