import { problemBytes } from '#lib/http/index.ts';
import type { Answer } from '#lib/server/index.ts';

/** What is wrong, for a program. */
export function problem(
  status: number,
  title: string,
  detail: string,
  { errors, retryAfter }: { readonly errors?: readonly string[]; readonly retryAfter?: number } = {},
): Answer {
  const answer = problemBytes(status, title, { detail, ...(errors && { errors }) });
  if (retryAfter === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
}

/** A value for a program. */
export function json(status: number, value: unknown): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers, body: Buffer.from(JSON.stringify(value)) };
}
