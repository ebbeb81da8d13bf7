import { connect, type Socket } from 'node:net';
import { z } from 'zod';
import { AnswerReader } from './answer-reader.ts';

const orderSchema = z.object({
  /** The process that answers, whose memory and processor time are measured. */
  pid: z.int(),
  port: z.int(),
  path: z.string(),
  /** Votes from ever new senders instead of reading. */
  isVote: z.boolean().optional(),
  /** A message of JSON that is sent instead of reading. */
  message: z.string().optional(),
  /** What the reader accepts; by default a page. */
  accept: z.string().optional(),
  connections: z.int(),
  ms: z.number(),
});

/** What to ask, over how many connections, for how long. */
export type LoadOrder = z.output<typeof orderSchema>;

export const ordersSchema = z.array(orderSchema);

const maybe = z.number().nullable();
export const resultsSchema = z.array(
  z.object({
    perSecond: z.number(),
    p50: maybe,
    p99: maybe,
    /** Answers that were no success. */
    refused: z.number(),
    /** Connections that ended within an answer. */
    broken: z.number(),
    /** Of a body as it was sent. */
    bytes: maybe,
    /** Processor time for each answer. */
    cpuMs: maybe,
    memory: maybe,
  }),
);

/** What an order found. A figure is `null` if nothing was answered, or if the system does not tell it. */
export type LoadResult = z.output<typeof resultsSchema>[number];

/** Connections that each send a request as soon as the one before is answered. */
export class Load {
  /** The milliseconds of each answer that was a success. */
  readonly times: number[] = [];
  refused = 0;
  broken = 0;
  bytes = 0;
  readonly #port: number;
  readonly #nextRequest: () => Buffer;
  readonly #open = new Set<Socket>();
  #isOver = false;

  constructor(port: number, nextRequest: () => Buffer) {
    this.#port = port;
    this.#nextRequest = nextRequest;
  }

  open(): void {
    const socket = connect(this.#port, '127.0.0.1');
    const reader = new AnswerReader();
    let asked = 0;
    const ask = () => {
      asked = performance.now();
      socket.write(this.#nextRequest());
    };
    socket.setNoDelay(true).on('connect', ask);
    socket.on('data', (piece: Buffer) => {
      const answer = reader.read(piece);
      if (answer === undefined || this.#isOver) return;
      if (answer.status === 200 || answer.status === 201) {
        this.times.push(performance.now() - asked);
        this.bytes += answer.bytes;
      } else this.refused += 1;
      ask();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#open.delete(socket);
      if (this.#isOver) return;
      // A server may close a connection between two answers; browsers open another.
      if (reader.isInside) this.broken += 1;
      this.open();
    });
    this.#open.add(socket);
  }

  end(): void {
    this.#isOver = true;
    for (const socket of this.#open) socket.destroy();
  }
}
