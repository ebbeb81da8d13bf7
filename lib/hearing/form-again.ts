import type { Answer } from '#lib/server/index.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The form once more, with what was typed and what is wrong. */
export function formAgain(
  template: string,
  { status, headers }: Answer,
  message: string,
  fields: ReadonlyMap<string, string>,
  isPage: (path: string) => boolean,
): Answer {
  const page = fields.get('page') ?? '';
  const values = new Map([...fields, ['message', message], ['page', isPage(page) ? page : '/']]);
  const html = template.replace(/\{\{([a-z]+)\}\}/g, (_, name: string) =>
    (values.get(name) ?? '').replace(/[&<>"']/g, (sign) => signs[sign] ?? sign),
  );
  const retryAfter = headers['retry-after'];
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
    },
    body: Buffer.from(html),
  };
}
