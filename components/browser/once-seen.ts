// A page that is drawn ahead (speculation rules) is not seen yet. TypeScript's types of the DOM do not know it so far.
declare global {
  interface Document {
    readonly prerendering?: boolean;
  }
}

/** Runs something as soon as a reader sees the page: at once, unless it was drawn ahead. */
export function onceSeen(run: () => void): void {
  if (document.prerendering === true) document.addEventListener('prerenderingchange', run, { once: true });
  else run();
}

/** Lays a page out that is drawn ahead. Browsers wait with it until the page is seen, which is when the reader waits. */
export function layOutAhead(): void {
  if (document.prerendering === true) addEventListener('load', () => document.body.getBoundingClientRect());
}
