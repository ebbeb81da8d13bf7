import { roomOnLine } from './scope.ts';

/** Bytes over the wire that one page view may fetch ahead. */
const mostBytes = 30 * 1024;
/** Most pages weigh less, so a request that starts with this much left seldom has to be cut off. */
const usualBytes = 12 * 1024;
/** Milliseconds that a pointer rests on a link before the reader is taken to want it. */
const rest = 65;

/**
 * Fetches the page of a link when the pointer rests on it or a finger touches it. The browser keeps it for the minute that
 * the server allows; one that knows speculation rules also draws it out of sight, so that the press only shows it. Pages
 * with replies or words in their address are left alone.
 */
export function fetchAhead(): void {
  if (roomOnLine() === 'least') return;
  const fetched = new Set<string>([location.pathname]);
  let left = mostBytes;
  const start = async (link: HTMLAnchorElement) => {
    const path = link.pathname;
    if (!fetched.has(path)) {
      if (left < usualBytes) return;
      fetched.add(path);
      // The service worker has the page at once, if it was kept, and asks for it in the same request.
      if (isKeeping()) draw(link);
      const cut = new AbortController();
      left -= usualBytes;
      const answer = await fetch(path, { priority: 'low', signal: cut.signal });
      left += usualBytes - Number(answer.headers.get('content-length'));
      if (left < 0 || !answer.ok) {
        cut.abort();
        return;
      }
      await answer.arrayBuffer();
    }
    draw(link);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expect = (milliseconds: number) => (event: Event) => {
    clearTimeout(timer);
    const link = linkToFetch(event.target);
    if (link !== undefined) timer = setTimeout(() => start(link).catch(() => undefined), milliseconds);
  };
  document.addEventListener('pointerover', expect(rest));
  document.addEventListener('pointerdown', expect(0));
}

/** The link under a pointer; `undefined` if its page is not ours or depends on what a reader said. */
function linkToFetch(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || link.origin !== location.origin || link.search !== '' || link.hasAttribute('download')) return;
  return link;
}

/**
 * Lets the rule of the server (`Speculation-Rules`) hold for one link, and for no other: each page that is drawn ahead takes
 * memory. Its style sheet and script are those of this page. The flows have scripts of their own, which weigh more than the
 * page, so they are drawn ahead only where the service worker keeps them.
 */
function draw(link: HTMLAnchorElement): void {
  if (link.pathname === location.pathname || (/^\/(?:pay|contact\/find)$/.test(link.pathname) && !isKeeping())) return;
  for (const drawn of document.querySelectorAll('[data-ahead]'))
    if (drawn !== link) drawn.removeAttribute('data-ahead');
  link.dataset.ahead = '';
}

function isKeeping(): boolean {
  return (navigator.serviceWorker?.controller ?? null) !== null;
}
