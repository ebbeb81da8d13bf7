import { offlinePageWords } from '#components/offline/words.ts';
import { element } from '../element.ts';
import { isHashed, keptPaths, recall } from './shelf.ts';

const notPages = /^\/offline(?:\/|$)/;
/** Every page of a flow is drawn from its first. */
const flows = ['/pay', '/contact/find'];
const form = document.querySelector<HTMLFormElement>('main [data-search]');
const field = form?.querySelector('input');

listKept().catch(() => undefined);
answerSearch();
offerAgain();
addEventListener('online', () => {
  const note = document.querySelector<HTMLElement>('[data-offline-back]');
  if (note !== null) note.textContent = note.dataset.offlineBack ?? '';
});

/** Lists the pages that are kept, by topic, and says of what the search finds which pages are not among them. */
async function listKept(): Promise<void> {
  const paths = [...(await keptPaths())].filter((path) => !isHashed(path) && !notPages.test(path)).sort();
  const groups = [...document.querySelectorAll<HTMLElement>('[data-kept-starts]')];
  for (const path of paths) {
    const group = groups.find(({ dataset: { keptStarts = '' } }) =>
      keptStarts.split(' ').some((start) => start === '/' || path === start || path.startsWith(`${start}/`)),
    );
    const link = element('a', { href: path, class: 'flex min-h-11 items-center' }, await titleOf(path));
    group?.querySelector('ul')?.append(element('li', {}, link));
    if (group) group.hidden = false;
  }
  const none = document.querySelector<HTMLElement>('[data-kept-none]');
  if (none) none.hidden = paths.length > 0;
  markFound(new Set(paths));
}

async function titleOf(path: string): Promise<string> {
  const html = (await (await recall(path))?.text()) ?? '';
  const [, title = path] = /<title>(.*?)(?: \| [^|<]*)?<\/title>/.exec(html) ?? [];
  return title.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => characters[entity] ?? entity);
}

/** The entities that React writes. */
const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

function markFound(kept: ReadonlySet<string>): void {
  // Opened by its own address, the page says nothing about the network.
  if (form === null || notPages.test(location.pathname)) return;
  const canOpen = (path: string) =>
    kept.has(path) || path === '/search' || flows.some((flow) => kept.has(flow) && path.startsWith(`${flow}/`));
  const mark = () => {
    for (const option of form.querySelectorAll<HTMLAnchorElement>('a[role=option]:not([data-is-told])')) {
      option.dataset.isTold = '';
      if (!canOpen(option.pathname)) option.append(element('small', {}, offlinePageWords.notKept));
    }
  };
  new MutationObserver(mark).observe(form, { childList: true, subtree: true });
}

// The page stands at the address of the page that was asked for.
function offerAgain(): void {
  const button = document.querySelector<HTMLElement>('[data-offline-again]');
  if (button === null) return;
  button.hidden = false;
  button.addEventListener('click', () => location.reload());
}

/** A search that was sent without a network is answered by the search on this device. */
function answerSearch(): void {
  const query = location.pathname === '/search' ? new URLSearchParams(location.search).get('q') : null;
  if (query === null || !field) return;
  field.value = query;
  field.focus();
}
