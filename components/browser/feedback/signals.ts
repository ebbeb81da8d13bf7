import { sentWords } from '#components/privacy/share-words.ts';
import { keptWords } from '#lib/feedback/client.ts';
import { fold } from '#lib/search/client.ts';
import { element } from '../element.ts';
import { agree, alreadySent, hasAgreed, noteSent } from './agreement.ts';
import { hearBoxes, hearResults, type Search } from './heard-searches.ts';
import { hearFlow, type Step } from './heard-steps.ts';

// Searches and steps of a flow are sent if the reader has said yes. The choice itself is on the privacy page.
for (const tick of document.querySelectorAll<HTMLInputElement>('input[data-share]')) offerChoice(tick);
hearBoxes(tellSearch);
hearResults(tellSearch);
hearFlow((steps) => tell({ steps }, steps.map(sentWords.step)));

function offerChoice(tick: HTMLInputElement): void {
  const list = tick.closest('div')?.querySelector('ul');
  const show = () => {
    // A browser that stores nothing cannot remember a yes.
    tick.checked = hasAgreed();
    const sent = alreadySent();
    list?.replaceChildren(...(sent.length > 0 ? sent : [sentWords.none]).map((text) => element('li', {}, text)));
  };
  tick.addEventListener('change', () => {
    agree(tick.checked);
    show();
  });
  addEventListener('pageshow', show);
  addEventListener('storage', show);
  show();
  tick.closest('[hidden]')?.removeAttribute('hidden');
}

function tellSearch(search: Search): void {
  const words = keptWords(search.words, fold);
  // Words with a long number are not searched for, so that nothing was found says nothing.
  if (words === '' || (search.results === 0 && words.includes('●'))) return;
  const told = { ...search, words };
  tell({ searches: [told] }, [sentWords.search(told)]);
}

interface Signals {
  readonly searches?: readonly Search[];
  readonly steps?: readonly Step[];
}

/** Without a network nothing is sent later: no reader misses it. */
function tell(signals: Signals, texts: readonly string[]): void {
  if (!hasAgreed()) return;
  noteSent(texts);
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(signals);
  fetch('/api/signals', { method: 'POST', headers, body, keepalive: true }).catch(() => undefined);
}
