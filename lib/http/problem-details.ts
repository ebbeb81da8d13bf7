/** An answer to a program that says what went wrong (RFC 9457). */
export interface ProblemAnswer {
  readonly status: number;
  readonly headers: { readonly 'content-type': 'application/problem+json' };
  readonly body: string;
}

/** Says to a program what went wrong. `more` is what the kind of problem adds, such as `errors`. */
export function problemDetails(
  status: number,
  title: string,
  { detail, ...more }: { readonly detail: string } & Readonly<Record<string, unknown>>,
): ProblemAnswer {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({ type: 'about:blank', title, status, detail, ...more }),
  };
}

/** The same as an answer of our own server. */
export function problemBytes(
  ...about: Parameters<typeof problemDetails>
): Omit<ProblemAnswer, 'body'> & { readonly body: Buffer } {
  const { body, ...head } = problemDetails(...about);
  return { ...head, body: Buffer.from(body) };
}

/** The same as the answer of a route. */
export function problemResponse(...about: Parameters<typeof problemDetails>): Response {
  const { status, headers, body } = problemDetails(...about);
  return new Response(body, { status, headers });
}
