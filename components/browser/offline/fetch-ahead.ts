import { roomOnLine } from './scope.ts';

/** Bytes over the wire that one page view may fetch ahead. */
const mostBytes = 30 * 1024;
/** Most pages weigh less, so a request that starts with this much left seldom has to be cut off. */
const usualBytes = 12 * 1024;
/** Milliseconds that a pointer rests on a link before the reader is taken to want it. */
const rest = 65;

/**
 * Fetches the page of a link when the pointer rests on it or a finger touches it. The browser keeps it for the minute that
 * the server allows. Pages with replies or words in their address are left alone.
 */
export function fetchAhead(): void {
  if (roomOnLine() === 'least') return;
  const done = new Set<string>([location.pathname]);
  let left = mostBytes;
  const start = async (path: string) => {
    if (done.has(path) || left < usualBytes) return;
    done.add(path);
    const cut = new AbortController();
    left -= usualBytes;
    const answer = await fetch(path, { priority: 'low', signal: cut.signal });
    left += usualBytes - Number(answer.headers.get('content-length'));
    if (left < 0) cut.abort();
    else await answer.arrayBuffer();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expect = (milliseconds: number) => (event: Event) => {
    clearTimeout(timer);
    const path = pathToFetch(event.target);
    if (path !== undefined) timer = setTimeout(() => start(path).catch(() => undefined), milliseconds);
  };
  document.addEventListener('pointerover', expect(rest));
  document.addEventListener('pointerdown', expect(0));
}

/** The page that the link under a pointer leads to; `undefined` if it is not ours or depends on what a reader said. */
function pathToFetch(target: EventTarget | null): string | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || link.origin !== location.origin || link.search !== '' || link.hasAttribute('download')) return;
  return link.pathname;
}
