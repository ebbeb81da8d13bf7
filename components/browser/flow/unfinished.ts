import { flowWords } from '#components/flow/words.ts';
import type { DeviceKey } from '#lib/words/client.ts';
import { forget, remember } from '../device-memory.ts';
import { element } from '../element.ts';
import { readRecord, recallAs, writeRecord } from '../kept-record.ts';

/** Version 1 also had amounts and dates. */
const version = 2;

/**
 * Stores the reader's place in the flow on the device, so that they can resume. `address` is a public one: amounts and
 * dates are asked again.
 */
export function rememberPlace(key: DeviceKey, flowPath: string, address: string): void {
  if (address !== flowPath) remember(key, writeRecord(version, { address }, new Date()));
}

/** Offers, at the start of a flow, to continue where the reader stopped. */
export function offerResume(
  root: ParentNode,
  key: DeviceKey,
  flowPath: string,
  resume: (address: string) => boolean,
): void {
  const slot = root.querySelector('[data-flow-resume]');
  if (slot === null) return;
  const kept = recallAs(key, (text) => addressIn(text, flowPath));
  if (kept === undefined) return;
  const go = element('button', { type: 'button', class: 'button' }, flowWords.resumeGo);
  const wipe = element('button', { type: 'button', class: 'button button-plain' }, flowWords.resumeWipe);
  const box = element(
    'section',
    { class: 'tile no-print my-6', 'aria-label': flowWords.resume },
    element('p', { class: 'font-bold' }, flowWords.resume),
    element('p', { class: 'text-small text-soft' }, flowWords.resumeNote),
    element('p', { class: 'mt-2 flex flex-wrap gap-3' }, go, wipe),
  );
  const drop = () => {
    forget(key);
    box.remove();
  };
  go.addEventListener('click', () => {
    if (!resume(kept)) drop();
  });
  wipe.addEventListener('click', drop);
  slot.replaceChildren(box);
}

function addressIn(text: string, flowPath: string): string | undefined {
  const address = readRecord(text, version, new Date())?.address;
  return typeof address === 'string' && address.startsWith(`${flowPath}/`) ? address : undefined;
}
