import { importAgain } from './import-again.ts';

/** Makes the buttons of counter cards open them. The card's script is fetched early, so that a press works on a weak signal. */
export function enhanceCardOpeners(): void {
  if (!('HTMLDialogElement' in window)) return;
  // The style sheet hides these buttons without this attribute, also those added later.
  document.documentElement.dataset.dialogs = '';
  const openerOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-card-script]') : null;
  document.addEventListener('pointerdown', (event) => {
    const opener = openerOf(event);
    if (opener !== null) load(scriptOf(opener)).catch(() => undefined);
  });
  document.addEventListener('click', (event) => {
    const opener = openerOf(event);
    if (opener !== null) open(opener);
  });
  addEventListener('load', () => {
    void dressCard();
    const opener = document.querySelector<HTMLElement>('[data-card-script]');
    if (opener === null) return;
    // A link to the card itself opens it.
    if (location.hash === `#${opener.getAttribute('aria-controls')}`) open(opener);
    else expectCard(scriptOf(opener));
  });
}

/**
 * Fetches a card's script when the browser is idle. At a first visit the service worker does so, as the first that it
 * keeps; where there is none, or where it has kept the script, the page does.
 */
export function expectCard(address: string): void {
  if (navigator.serviceWorker?.controller !== null) expectScript(address);
}

/** Loads a script when the browser is idle. */
export function expectScript(address: string): void {
  const fetchScript = () => load(address).catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(fetchScript);
  else setTimeout(fetchScript, 500);
}

async function open(opener: HTMLElement): Promise<void> {
  const card = document.getElementById(opener.getAttribute('aria-controls') ?? '');
  const status = opener.parentElement?.querySelector('[role="status"]');
  if (!(card instanceof HTMLDialogElement)) return;
  try {
    const [{ openCard }] = await Promise.all([load(scriptOf(opener)), dressCard()]);
    if (status) status.textContent = '';
    openCard(card);
  } catch {
    if (status) status.textContent = opener.dataset.missing ?? '';
  }
}

/** Lets the card's style sheet hold for screens, too, once it is there. Until then it is for paper, so no page waits for it. */
async function dressCard(): Promise<void> {
  const sheet = document.querySelector<HTMLLinkElement>('link[data-card-style]');
  if (sheet === null) return;
  if (sheet.sheet === null && document.readyState !== 'complete') {
    await new Promise((resolve) => {
      for (const end of ['load', 'error']) sheet.addEventListener(end, resolve, { once: true });
    });
  }
  sheet.media = 'all';
}

function scriptOf({ dataset: { cardScript = '' } }: HTMLElement): string {
  return cardScript;
}

function load(address: string) {
  return importAgain<typeof import('./counter-card/card.ts')>(address);
}
