import { type ComponentChild, render } from 'preact';
import { enhanceCopyButtons } from '#components/browser/copy-buttons.ts';
import { enhanceDeviceTabs } from '#components/browser/device-tabs.ts';
import type { FlowPlace } from '#components/flow/flow-place.ts';
import { words } from '#components/words.ts';
import { addressOf, type Flow, type Given, givenFrom, locate, privatePart, publicPart } from '#lib/flows/client.ts';
import { dayInJapan } from '#lib/ja/client.ts';
import { drawSvgNames } from './svg-names.ts';
import { forget, offerResume, rememberPlace, type Unfinished } from './unfinished.ts';

/** What is particular to one flow: its questions, its pages and what its pages need once they are drawn. */
export interface FlowApp {
  readonly flow: Flow;
  /** The name under which an unfinished way is kept on the device. */
  readonly memory: string;
  readonly page: (place: FlowPlace) => ComponentChild;
  readonly title: (place: FlowPlace) => string;
  readonly settle: (root: ParentNode) => void;
}

/** Where the reader stands. Replies that are nobody's business but the reader's are here, and not in the address. */
interface Visit {
  readonly node: string | undefined;
  readonly given: Given;
  readonly sent?: string | undefined;
  readonly step?: number | undefined;
}

/**
 * Takes over the links and forms of a flow: a step is drawn in the browser and asks nothing of the server. The address
 * holds the public replies; sums and days stay in the entry of the browser's history.
 */
export function startFlow(root: HTMLElement, app: FlowApp): void {
  const { flow, memory } = app;
  let current = visitOf(flow, new URL(location.href), privateOf(flow, history.state));
  drawSvgNames();

  const go = (visit: Visit, how: 'push' | 'replace'): boolean => {
    const shown = show(root, app, visit, resume);
    if (shown === undefined) return false;
    current = shown;
    const address = publicAddress(flow, shown);
    const replies = privatePart(flow, shown.given);
    const state = { replies: [...replies] };
    if (how === 'push') history.pushState(state, '', address);
    else history.replaceState(state, '', address);
    rememberPlace(memory, flow, address, replies);
    return true;
  };
  const resume = ({ address, replies }: Unfinished) =>
    go(visitOf(flow, new URL(address, location.href), privateOf(flow, { replies })), 'push');

  root.addEventListener('click', (event) => {
    const link = linkOf(flow, event);
    if (link === undefined) return;
    const isRestart = 'flowRestart' in link.dataset;
    if (isRestart) forget(memory);
    const kept: Given = isRestart ? new Map() : privatePart(flow, current.given);
    if (go(visitOf(flow, new URL(link.href), kept), 'push')) event.preventDefault();
  });
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('flowForm' in form.dataset)) return;
    if (go(visitByForm(flow, form, event.submitter, current), 'push')) event.preventDefault();
  });
  addEventListener('popstate', ({ state }) => {
    current = show(root, app, visitOf(flow, new URL(location.href), privateOf(flow, state)), resume) ?? current;
  });

  settle(root, app, resume);
  // Without script a sum or a day came in the address; from here on it stays on the device, also on the way back.
  const isInAddress = privatePart(flow, givenFrom(flow, new URL(location.href).searchParams)).size > 0;
  if (isInAddress || privatePart(flow, current.given).size > 0) go(current, 'replace');
}

type Resume = (unfinished: Unfinished) => void;

/** Draws what a visit leads to. `undefined` where the flow has no such page. */
function show(root: HTMLElement, app: FlowApp, visit: Visit, resume: Resume): Visit | undefined {
  const { flow } = app;
  const now = new Date();
  const located = locate(flow, visit, dayInJapan(now), visit.sent);
  if (located.do === 'nothing') return undefined;
  if (located.do === 'move') {
    const there = new URL(located.to, location.href);
    return show(root, app, visitOf(flow, there, privatePart(flow, visit.given)), resume);
  }
  const { position, given } = located;
  const shown: Visit = { ...visit, given, node: visit.node === undefined ? undefined : position.id };
  const place: FlowPlace = {
    flow,
    position,
    given,
    isSent: visit.sent === position.id,
    ...(visit.step !== undefined && { step: visit.step }),
    address: (node, replies) => addressOf(flow, node, publicPart(flow, replies)),
    carried: publicPart(flow, given),
    now,
  };
  // A page is drawn anew, not changed into the next: what scripts made of its tabs goes with it.
  render(null, root);
  root.replaceChildren();
  render(app.page(place), root);
  document.title = `${app.title(place)} | ${words.site}`;
  settle(root, app, resume);
  arrive(root);
  return shown;
}

function settle(root: HTMLElement, app: FlowApp, resume: Resume): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('[data-flow-form]')) form.noValidate = true;
  enhanceDeviceTabs(root);
  enhanceCopyButtons(root);
  app.settle(root);
  offerResume(root, app.memory, app.flow, resume);
}

// Who listens hears the new question, or what to mend; who looks starts at its top.
function arrive(root: HTMLElement): void {
  scrollTo(0, 0);
  const target =
    root.querySelector<HTMLElement>('[data-flow-error]') ??
    root.querySelector<HTMLElement>('[data-flow-step]') ??
    root.querySelector<HTMLElement>('[data-flow-heading]');
  target?.focus({ preventScroll: true });
}

function visitOf(flow: Flow, url: URL, kept: Given): Visit {
  const rest = url.pathname.slice(flow.path.length + 1);
  const step = Number(url.searchParams.get('step'));
  return {
    node: rest === '' ? undefined : rest,
    given: new Map([...kept, ...givenFrom(flow, url.searchParams)]),
    step: Number.isInteger(step) && step >= 1 && step <= 99 ? step : undefined,
  };
}

function publicAddress(flow: Flow, { node, given, step }: Visit): string {
  const address = addressOf(flow, node, publicPart(flow, given));
  if (step === undefined) return address;
  return `${address}${address.includes('?') ? '&' : '?'}step=${step}`;
}

// What a history entry holds was put there by us, or by a version of us that is gone.
function privateOf(flow: Flow, state: unknown): Given {
  const pairs: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'replies') : undefined;
  if (!Array.isArray(pairs)) return new Map();
  const texts = pairs.flatMap((pair: unknown): [string, string][] => {
    if (!Array.isArray(pair)) return [];
    const [name, values]: unknown[] = pair;
    if (typeof name !== 'string' || !Array.isArray(values)) return [];
    return values.flatMap((value: unknown) => (typeof value === 'string' ? [[name, value]] : []));
  });
  return privatePart(flow, givenFrom(flow, texts));
}

/** The link within the flow that was pressed, unless the browser has its own way with it. */
function linkOf(flow: Flow, event: MouseEvent): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || !isPlainClick(event) || !isWithin(flow, link)) return undefined;
  return link.hash !== '' && link.pathname === location.pathname ? undefined : link;
}

/** Where a form leads: its question with the reply that it holds, beside the replies that were there before. */
function visitByForm(flow: Flow, form: HTMLFormElement, submitter: HTMLElement | null, current: Visit): Visit {
  const texts = [...new FormData(form, submitter).entries()].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const node = new URL(form.action).pathname.split('/').at(-1);
  const kept = [...privatePart(flow, current.given)].filter(([name]) => name !== node);
  return { node, given: new Map([...kept, ...givenFrom(flow, texts)]), sent: node };
}

function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey &&
    !event.defaultPrevented
  );
}

function isWithin(flow: Flow, link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return false;
  return link.pathname === flow.path || link.pathname.startsWith(`${flow.path}/`);
}
