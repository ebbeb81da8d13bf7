import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A complete answer. Header names are in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<OutgoingHttpHeaders>;
  readonly body: Buffer;
}

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];
type Done = (error?: Error | null) => void;

/**
 * A response that holds everything a handler writes until it is complete, so the server around the handler can still
 * change all of it, including the status.
 */
export class HeldResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  /** Resolves with the handler's complete answer. */
  readonly whole: Promise<Answer>;
  readonly #pieces: Buffer[] = [];
  #isBegun = false;
  #isEnded = false;
  #settle: (answer: Answer) => void = () => {};

  constructor(request: Request) {
    super(request);
    this.whole = new Promise((resolve) => {
      this.#settle = resolve;
    });
    // Handlers check these to see whether they have already answered.
    Object.defineProperties(this, {
      headersSent: { get: () => this.#isBegun },
      writableEnded: { get: () => this.#isEnded },
    });
  }

  /** Sends an answer to the client in place of the held one. */
  send({ status, headers, body }: Answer): void {
    if (this.destroyed) return;
    // Next replaces setHeader on each response by one that does nothing after the headers were sent.
    for (const name of this.getHeaderNames()) super.removeHeader(name);
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) super.setHeader(name, value);
    super.writeHead(status);
    super.end(body);
  }

  override writeHead(status: number, reason?: string | Headers, headers?: Headers): this {
    this.statusCode = status;
    const said = typeof reason === 'object' ? reason : headers;
    for (const [name, value] of pairsOf(said)) if (value !== undefined) this.setHeader(name, value);
    this.#isBegun = true;
    return this;
  }

  override flushHeaders(): void {
    this.#isBegun = true;
  }

  override write(chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.#hold(chunk, encoding);
    const isWritten = typeof encoding === 'function' ? encoding : done;
    if (isWritten !== undefined) process.nextTick(isWritten);
    return true;
  }

  override end(chunk?: string | Uint8Array | null | Done, encoding?: BufferEncoding | Done, done?: Done): this {
    if (this.#isEnded) return this;
    if (chunk !== null && typeof chunk !== 'function' && chunk !== undefined) this.#hold(chunk, encoding);
    const isSent = [chunk, encoding, done].find((argument) => typeof argument === 'function');
    if (isSent !== undefined) this.once('finish', isSent);
    this.#isBegun = true;
    this.#isEnded = true;
    this.#settle({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#pieces) });
    return this;
  }

  #hold(chunk: string | Uint8Array, encoding?: BufferEncoding | Done): void {
    this.#isBegun = true;
    const text = typeof encoding === 'string' ? encoding : 'utf8';
    this.#pieces.push(typeof chunk === 'string' ? Buffer.from(chunk, text) : Buffer.from(chunk));
  }
}

function pairsOf(headers: Headers = {}): readonly (readonly [string, OutgoingHttpHeader | undefined])[] {
  if (!Array.isArray(headers)) return Object.entries(headers);
  return headers.flatMap((name, index) => (index % 2 === 0 ? [[String(name), headers[index + 1]] as const] : []));
}
