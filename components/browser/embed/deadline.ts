import { deadlineWords, dueWords } from '#components/konbini/payment-words.ts';
import { dayInJapan, formatDay, isDay } from '#lib/ja/client.ts';
import { type DeadlineFact, deadlineOf } from '#lib/konbini/client.ts';
import { element } from '../element.ts';
import { whenStale } from '../when-stale.ts';
import { embedWords as words } from './words.ts';

/** Written in front of this script when it is built, so that a page that hosts it asks nobody for anything. */
declare const deadlineFact: DeadlineFact;

// Colours of the host: the element inherits its text and draws lines in the same colour.
const styles = `
:host { display: block; border: 1px solid; border-radius: 0.5rem; padding: 1rem; line-height: 1.7; max-width: 40rem; }
label { display: block; font-weight: 700; }
input { font: inherit; color: inherit; background: transparent; border: 1px solid; border-radius: 0.25rem; padding: 0.5rem; min-height: 2.75rem; margin-block-start: 0.25rem; box-sizing: border-box; max-width: 100%; }
p { margin: 0.75rem 0 0; }
strong { font-size: 1.25em; }
small { display: block; margin-block-start: 0.75rem; font-size: 0.85em; }
a { color: inherit; }
`;

/** `<madoguchi-deadline>`: until when a payment number can safely be paid, counted from the day of its mail. */
class DeadlineElement extends HTMLElement {
  #isShown = false;

  connectedCallback(): void {
    if (this.#isShown) return;
    this.#isShown = true;
    const root = this.attachShadow({ mode: 'open' });
    // Allowed under any policy for styles; browsers without it show the element plainly.
    if ('adoptedStyleSheets' in document) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      root.adoptedStyleSheets = [sheet];
    }
    const input = element('input', { type: 'date', value: dayOf(this.getAttribute('came')) });
    const result = element('div', { role: 'status' });
    const draw = () => result.replaceChildren(...(isDay(input.value) ? resultFor(input.value) : []));
    input.addEventListener('input', draw);
    whenStale(Number.POSITIVE_INFINITY, draw);
    root.append(
      element('label', {}, words.came, element('br'), input),
      result,
      element('p', {}, words.counted),
      element('small', {}, ...origin()),
    );
    draw();
  }
}

function dayOf(text: string | null): string {
  return text !== null && isDay(text) ? text : '';
}

function resultFor(came: string): readonly Node[] {
  const deadline = deadlineOf({ by: 'mail', day: came }, deadlineFact, dayInJapan(new Date()));
  return [
    element('p', {}, element('strong', {}, dueWords(deadline))),
    element('p', {}, deadlineWords(deadline, deadlineFact)),
  ];
}

/** Whose words these are, when they were checked, and where more is told. */
function origin(): readonly (Node | string)[] {
  const { checkedOn, reviewBy, address } = deadlineFact;
  const name = address === null ? words.site : element('a', { href: address }, words.site);
  const isOverdue = dayInJapan(new Date()) > reviewBy;
  return [name, words.unofficial(formatDay(checkedOn)), isOverdue ? words.overdue : ''];
}

if (customElements.get('madoguchi-deadline') === undefined) {
  customElements.define('madoguchi-deadline', DeadlineElement);
}
