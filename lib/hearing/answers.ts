import { problemDetails } from '#lib/http/index.ts';
import type { Answer } from '#lib/server/index.ts';

/** What is wrong, for a program. */
export function problem(
  status: number,
  title: string,
  detail: string,
  { errors, retryAfter }: { readonly errors?: readonly string[]; readonly retryAfter?: number } = {},
): Answer {
  const { headers, body } = problemDetails(status, title, { detail, ...(errors && { errors }) });
  return {
    status,
    headers: { ...headers, ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }) },
    body: Buffer.from(body),
  };
}

/** A value for a program. */
export function json(status: number, value: unknown): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers, body: Buffer.from(JSON.stringify(value)) };
}
