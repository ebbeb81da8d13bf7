import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line between a browser and a server that is as slow as a weak signal, or not. */
export interface SlowLine {
  readonly origin: string;
  /** Whether what passes waits. What is under way keeps its pace. */
  isSlow: boolean;
  close(): void;
}

export interface Pace {
  readonly roundTripMs: number;
  readonly bytesPerSecond: number;
}

/** What leaves in one piece, about the size of a packet. */
const pieceBytes = 1400;

/**
 * Opens a line to a server. The browser's own throttling reaches neither its service worker nor the time that a connection
 * takes to be made, so the bytes themselves are held back: a connection and a request cost a round trip each, and all
 * answers share one rate.
 */
export async function openSlowLine(target: string, pace: Pace): Promise<SlowLine> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const rate = new SharedRate(pace.bytesPerSecond);
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket));
    }
    const ready = Date.now() + (line.isSlow ? pace.roundTripMs : 0);
    near.on('data', (bytes) => {
      const wait = line.isSlow ? Math.max(0, ready - Date.now()) + pace.roundTripMs : 0;
      setTimeout(() => far.write(bytes), wait);
    });
    far.on('data', (bytes) => {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        const piece = bytes.subarray(at, at + pieceBytes);
        setTimeout(() => near.write(piece), line.isSlow ? rate.waitFor(piece.length) : 0);
      }
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.end());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', () => resolve()));
  const line: SlowLine = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    isSlow: true,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
  return line;
}

class SharedRate {
  readonly #bytesPerSecond: number;
  #freeAt = 0;

  constructor(bytesPerSecond: number) {
    this.#bytesPerSecond = bytesPerSecond;
  }

  /** Milliseconds until so many bytes have passed behind those that wait already. */
  waitFor(bytes: number): number {
    const now = Date.now();
    this.#freeAt = Math.max(now, this.#freeAt) + (bytes / this.#bytesPerSecond) * 1000;
    return this.#freeAt - now;
  }
}
