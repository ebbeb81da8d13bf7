import { toolNames } from './names.ts';

/** A message that can be handed on, or why it cannot, as the error of JSON-RPC. */
export type ReadMessage =
  | { readonly message: unknown }
  | { readonly fault: { readonly code: number; readonly message: string }; readonly id: string | number | null };

const codes = { unreadable: -32_700, invalid: -32_600, unknownMethod: -32_601, badParameters: -32_602 } as const;

/** Nothing that the tools take is deeper, and what reads a message calls itself once a level. */
const mostLevels = 32;

/**
 * Reads the body of a request as one message. What needs no tool to be refused is refused here, before it takes a place in
 * the queue, and nothing of the message is repeated but its number.
 */
export function readMessage(body: Buffer): ReadMessage {
  const read = parse(body);
  if (read === undefined) return refuse(codes.unreadable, 'The body is not JSON.');
  const { value } = read;
  // The protocol has had no batches since 2025-06-18.
  if (!isObject(value)) return refuse(codes.invalid, 'The body must be one JSON-RPC message, not a batch.');
  const id = idOf(value);
  if (levelsOf(value) > mostLevels) return refuse(codes.invalid, 'The message is nested too deeply.', id);
  const { method, params } = value;
  // The stream of a subscription would never end, and nothing here changes while the server runs.
  if (method === 'subscriptions/listen') return refuse(codes.unknownMethod, 'There are no subscriptions.', id);
  // No list has a second page.
  if (isObject(params) && Object.hasOwn(params, 'cursor')) return refuse(codes.badParameters, 'Unknown cursor.', id);
  if (method === 'tools/call' && !isKnownTool(params)) {
    return refuse(codes.badParameters, `Unknown tool. There are: ${toolNames.join(', ')}.`, id);
  }
  return { message: value };
}

function parse(body: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKnownTool(params: unknown): boolean {
  return isObject(params) && toolNames.some((name) => name === params.name);
}

function idOf({ id }: Readonly<Record<string, unknown>>): string | number | null {
  const isShort = typeof id === 'string' && id.length <= 100;
  return isShort || (typeof id === 'number' && Number.isSafeInteger(id)) ? id : null;
}

// Without calling itself: the message may be as deep as it is long.
function levelsOf(value: unknown): number {
  let level: unknown[] = [value];
  let levels = 0;
  while (level.length > 0 && levels <= mostLevels) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    levels += 1;
  }
  return levels;
}

function refuse(code: number, message: string, id: string | number | null = null): ReadMessage {
  return { fault: { code, message }, id };
}
