interface CardModule {
  openCard(card: HTMLDialogElement): void;
}

const modules = new Map<string, Promise<CardModule>>();
let failures = 0;

/** Lets the buttons of counter cards open them. The card's script comes while the reader reads, so that a press works on a weak signal. */
export function enhanceCardOpeners(): void {
  if (!('HTMLDialogElement' in window)) return;
  // What is of no use without script shows by this alone, also in pages that grow later.
  document.documentElement.dataset.dialogs = '';
  const openerOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-card-script]') : null;
  document.addEventListener('pointerdown', (event) => {
    const opener = openerOf(event);
    if (opener !== null) load(opener).catch(() => undefined);
  });
  document.addEventListener('click', (event) => {
    const opener = openerOf(event);
    if (opener !== null) open(opener);
  });
  const opener = document.querySelector<HTMLElement>('[data-card-script]');
  if (opener !== null) whenIdle(() => load(opener).catch(() => undefined));
}

async function open(opener: HTMLElement): Promise<void> {
  const card = document.getElementById(opener.getAttribute('aria-controls') ?? '');
  const said = opener.parentElement?.querySelector('[role="status"]');
  if (!(card instanceof HTMLDialogElement)) return;
  try {
    const { openCard } = await load(opener);
    if (said) said.textContent = '';
    openCard(card);
  } catch {
    if (said) said.textContent = opener.dataset.missing ?? '';
  }
}

function load({ dataset: { cardScript = '' } }: HTMLElement): Promise<CardModule> {
  const known = modules.get(cardScript);
  if (known !== undefined) return known;
  // Some browsers remember that an address failed; what follows a # makes it another one to them, not to the server.
  const coming: Promise<CardModule> = import(failures === 0 ? cardScript : `${cardScript}#${failures}`);
  modules.set(cardScript, coming);
  coming.catch(() => {
    failures += 1;
    modules.delete(cardScript);
  });
  return coming;
}

function whenIdle(act: () => void): void {
  addEventListener('load', () => {
    if ('requestIdleCallback' in window) requestIdleCallback(act);
    else setTimeout(act, 500);
  });
}
