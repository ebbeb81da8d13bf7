/** A complete HTTP answer. */
export interface ReadAnswer {
  readonly status: number;
  /** The length of the body as it was sent. */
  readonly bytes: number;
}

const blankLine = '\r\n\r\n';

/**
 * Finds the ends of answers on a connection that sends one request at a time. It reads as little as possible of them, so
 * that a benchmark measures the server and not its own reading.
 */
export class AnswerReader {
  #head = '';
  #status = 0;
  /** How many bytes of the body are to come; `undefined` while the head is read. */
  #rest: number | undefined;
  #bytes = 0;
  #isChunked = false;
  #tail = '';

  /** Whether a part of an answer has come, and not yet all of it. */
  get isInside(): boolean {
    return this.#head !== '' || this.#rest !== undefined;
  }

  /** Reads what has come; gives the answer when this completes it. */
  read(piece: Buffer): ReadAnswer | undefined {
    if (this.#rest !== undefined) return this.#readBody(piece);
    this.#head += piece.toString('latin1');
    const end = this.#head.indexOf(blankLine);
    if (end < 0) return undefined;
    const body = this.#head.slice(end + blankLine.length);
    const head = this.#head.slice(0, end);
    this.#status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
    this.#isChunked = /^transfer-encoding: *chunked/im.test(head);
    this.#rest = this.#isChunked ? Number.POSITIVE_INFINITY : Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    return this.#readBody(Buffer.from(body, 'latin1'));
  }

  #readBody(piece: Buffer): ReadAnswer | undefined {
    this.#bytes += piece.length;
    this.#tail = (this.#tail + piece.toString('latin1', Math.max(0, piece.length - lastChunk.length))).slice(
      -lastChunk.length,
    );
    const isWhole = this.#isChunked ? this.#tail === lastChunk : this.#bytes >= (this.#rest ?? 0);
    if (!isWhole) return undefined;
    const answer = { status: this.#status, bytes: this.#bytes };
    this.#head = '';
    this.#rest = undefined;
    this.#bytes = 0;
    this.#tail = '';
    return answer;
  }
}

// The last chunk is empty. Compressed bytes could contain these five by chance (1 in 10^12 a piece); text cannot.
const lastChunk = '0\r\n\r\n';
