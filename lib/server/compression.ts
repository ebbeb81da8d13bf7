import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer } from './held-response.ts';

/** The content codings that we make, the better one first. */
export const codings = ['br', 'gzip'] as const;

export type Coding = (typeof codings)[number];

/** The best content coding that the client accepts; `undefined` when it accepts none of ours. */
export function chooseCoding(accepted: string | undefined): Coding | undefined {
  const weights = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.toLowerCase().split(';');
      const weight = parameters.map((text) => /^\s*q=(.*)$/.exec(text)?.[1]).find((text) => text !== undefined);
      return [name.trim(), Math.max(Number(weight ?? 1), 0) || 0] as const;
    }),
  );
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0;
  const best = weightOf('br') >= weightOf('gzip') ? 'br' : 'gzip';
  return weightOf(best) > 0 ? best : undefined;
}

const compressible = /^(text\/(?!event-stream)|application\/([\w.-]+\+)?(json|xml|javascript)|image\/svg\+xml)/;
const leastBytes = 1024;

/** Whether the bytes of this answer depend on the accepted coding. */
function isCompressible({ status, headers }: Answer): boolean {
  // Byte ranges count the bytes of the uncompressed file.
  if (status === 206 || headers['content-encoding'] !== undefined) return false;
  if (/no-transform/.test(String(headers['cache-control'] ?? ''))) return false;
  return compressible.test(String(headers['content-type'] ?? ''));
}

/** Whether compressing a body of this type saves anything. */
export function isWorthCompressing(type: string, body: Buffer): boolean {
  return compressible.test(type) && body.length >= leastBytes;
}

/** Compresses answers. Answers that will be requested again are compressed once at the best quality and kept. */
export class Compressor {
  readonly #mostBytes: number;
  // Keyed by content, so a changed page needs no invalidation. The most recently used entry is last.
  readonly #kept = new Map<string, { readonly bytes: number; readonly compressed: Promise<Buffer> }>();
  #bytes = 0;

  /** Keeps compressed answers up to a total size in bytes and drops the least recently used first. */
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** The answer in an accepted coding, or unchanged when compression saves nothing. */
  async compress(answer: Answer, accepted: string | undefined, isKept: boolean): Promise<Answer> {
    // A 304 repeats the headers of the earlier answer and has no content type.
    if (answer.status === 304) return { ...answer, headers: varying(answer.headers) };
    if (!isCompressible(answer)) return answer;
    const plain = { ...answer, headers: varying(answer.headers) };
    const coding = chooseCoding(accepted);
    if (coding === undefined || answer.body.length < leastBytes) return plain;
    const body = await (isKept ? this.#keep(answer.body, coding) : quickly[coding](answer.body));
    if (body.length >= answer.body.length) return plain;
    const { 'accept-ranges': _, ...headers } = plain.headers;
    return { ...answer, headers: { ...headers, 'content-encoding': coding }, body };
  }

  #keep(body: Buffer, coding: Coding): Promise<Buffer> {
    const name = `${coding} ${createHash('sha256').update(body).digest('base64')}`;
    const kept = this.#kept.get(name) ?? { bytes: body.length, compressed: thoroughly[coding](body) };
    if (!this.#kept.delete(name)) this.#bytes += kept.bytes;
    this.#kept.set(name, kept);
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes;
    }
    return kept.compressed;
  }
}

// One entity tag serves every coding, so it must be weak.
export function varying(headers: Answer['headers']): Answer['headers'] {
  const { etag, vary } = headers;
  const weak = etag === undefined || etag.startsWith('W/') ? etag : `W/${etag}`;
  return {
    ...headers,
    ...(weak !== undefined && { etag: weak }),
    vary: /accept-encoding/i.test(vary ?? '')
      ? vary
      : [...(vary === undefined ? [] : [vary]), 'Accept-Encoding'].join(', '),
  };
}

type Compress = (body: Buffer) => Promise<Buffer>;

const quickly: Readonly<Record<Coding, Compress>> = {
  br: brotli(5),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
};
const thoroughly: Readonly<Record<Coding, Compress>> = {
  br: brotli(constants.BROTLI_MAX_QUALITY),
  gzip: (body) => promisify(gzip)(body, { level: constants.Z_BEST_COMPRESSION }),
};

/** A body compressed as well as possible, at whatever cost. */
export function compressWell(body: Buffer, coding: Coding): Promise<Buffer> {
  return thoroughly[coding](body);
}

function brotli(quality: number): Compress {
  return (body) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
}
