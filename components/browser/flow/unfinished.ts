import { flowWords } from '#components/flow/words.ts';
import type { Flow, Given } from '#lib/flows/client.ts';

/** The form of what is kept. One of another number is dropped. */
const version = 1;
const daysKept = 14;

/** A way that was not gone to its end. */
export interface Unfinished {
  readonly address: string;
  readonly replies: readonly (readonly [string, readonly string[]])[];
}

/** Keeps on the device how far the reader has come, so that the way can be taken up again. */
export function rememberPlace(memory: string, flow: Flow, address: string, replies: Given): void {
  if (address === flow.path) return;
  write(memory, JSON.stringify({ version, on: Date.now(), address, replies: [...replies] }));
}

/** Wipes what was kept. */
export function forget(memory: string): void {
  try {
    localStorage.removeItem(memory);
  } catch {}
}

/** Offers, at the beginning of a flow, to go on from where the reader left off. */
export function offerResume(
  root: ParentNode,
  memory: string,
  flow: Flow,
  resume: (unfinished: Unfinished) => boolean,
): void {
  const slot = root.querySelector('[data-flow-resume]');
  const kept = slot === null ? undefined : read(memory, flow);
  if (slot === null || kept === undefined) return;
  const go = element('button', { type: 'button', textContent: flowWords.resumeGo, className: 'button' });
  const wipe = element('button', {
    type: 'button',
    textContent: flowWords.resumeWipe,
    className: 'button button-plain',
  });
  const row = element('p', { className: 'mt-2 flex flex-wrap gap-3' });
  row.append(go, wipe);
  const box = element('section', { className: 'tile no-print my-6', ariaLabel: flowWords.resume });
  box.append(
    element('p', { textContent: flowWords.resume, className: 'font-bold' }),
    element('p', { textContent: flowWords.resumeNote, className: 'text-small text-soft' }),
    row,
  );
  const drop = () => {
    forget(memory);
    box.remove();
  };
  go.addEventListener('click', () => {
    if (!resume(kept)) drop();
  });
  wipe.addEventListener('click', drop);
  slot.replaceChildren(box);
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]>) {
  return Object.assign(document.createElement(tag), properties);
}

function read(memory: string, flow: Flow): Unfinished | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(memory) ?? 'null');
    if (isUnfinished(kept, flow)) return kept;
  } catch {}
  forget(memory);
  return undefined;
}

function isUnfinished(kept: unknown, flow: Flow): kept is Unfinished {
  if (typeof kept !== 'object' || kept === null) return false;
  const { version: form, on, address, replies } = kept as Record<string, unknown>;
  const isRecent = typeof on === 'number' && Date.now() - on < daysKept * 24 * 60 * 60 * 1000;
  return (
    form === version &&
    isRecent &&
    typeof address === 'string' &&
    address.startsWith(`${flow.path}/`) &&
    Array.isArray(replies)
  );
}

// Storage may be full or switched off; then nothing is taken up again.
function write(memory: string, text: string): void {
  try {
    localStorage.setItem(memory, text);
  } catch {}
}
