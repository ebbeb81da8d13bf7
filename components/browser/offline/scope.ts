/** An event that keeps the worker alive until its work is done. */
interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A message from a page. */
interface PageMessage extends LongEvent {
  readonly data: unknown;
  readonly source: { readonly url: string } | null;
}

/** A request of a page that the worker may answer. */
export interface FetchEvent extends LongEvent {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** The browser wakes the worker, because there is a signal again. */
interface SyncEvent extends LongEvent {
  readonly tag: string;
}

interface WorkerEvents {
  readonly install: LongEvent;
  readonly activate: LongEvent;
  readonly message: PageMessage;
  readonly fetch: FetchEvent;
  readonly sync: SyncEvent;
}

/** What is used of a service worker. The project's types are those of pages, and TypeScript cannot have both. */
interface Scope {
  addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: ServiceWorkerRegistration & { readonly sync?: { register(tag: string): Promise<void> } };
}

export const scope = globalThis as unknown as Scope;

/** What a browser says of the connection. Safari and Firefox say nothing. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** How much may be fetched ahead: nothing that can be spared, only what is small, or all of it. */
export function roomOnLine(): 'least' | 'little' | 'all' {
  const { connection = {} } = navigator as Navigator & { readonly connection?: Connection };
  if (connection.saveData === true) return 'least';
  return /2g|3g/.test(connection.effectiveType ?? '') ? 'little' : 'all';
}

/** Resolves after some milliseconds. */
export function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds);
  });
}
