import { type ComponentChild, hydrate, render } from 'preact';
import { enhanceCopyButtons } from '#components/browser/copy-buttons.ts';
import { enhanceDeviceTabs } from '#components/browser/device-tabs.ts';
import type { FlowView } from '#components/flow/flow-view.ts';
import type { DeviceKey } from '#components/privacy/kept-on-device.ts';
import { words } from '#components/words.ts';
import { addressOf, type Flow, type Given, givenFrom, locate, privatePart, publicPart } from '#lib/flows/client.ts';
import { dayInJapan } from '#lib/ja/client.ts';
import { forget } from '../device-memory.ts';
import { drawReactNames } from '../react-names.ts';
import { whenStale } from '../when-stale.ts';
import { offerResume, rememberPlace } from './unfinished.ts';
import { answered, privateOf, publicAddress, sameReplies, stateOf, type Visit, visitByForm, visitOf } from './visit.ts';

/** What is particular to one flow: its questions, its pages and what its pages need once they are drawn. */
export interface FlowApp {
  readonly flow: Flow;
  /** Under which key an unfinished way is kept on the device. */
  readonly memory: DeviceKey;
  readonly page: (view: FlowView) => ComponentChild;
  readonly title: (view: FlowView) => string;
  readonly settle: (root: ParentNode) => void;
  /** For how long an outcome may be looked at before it is drawn for the hour that it is by then. */
  readonly minutesFresh: number;
}

/**
 * Takes over the links and forms of a flow: a step is drawn in the browser and asks nothing of the server. The address
 * holds the public replies; sums and days stay in the entry of the browser's history.
 */
export function startFlow(root: HTMLElement, app: FlowApp): void {
  const { flow, memory } = app;
  const first = visitOf(flow, new URL(location.href), privateOf(flow, history.state));
  let current = arrival(flow, first)?.visit ?? first;
  drawReactNames();

  const keep = (visit: Visit, how: 'pushState' | 'replaceState') => {
    history[how](stateOf(flow, visit), '', publicAddress(flow, visit));
  };
  const go = (visit: Visit, how: 'push' | 'replace'): boolean => {
    const shown = show(root, app, visit, resume);
    if (shown === undefined) return false;
    const address = publicAddress(flow, shown);
    // A question that is asked again is the same place, even where its address now holds what was ticked.
    const isHere =
      address === location.pathname + location.search || (visit.sent !== undefined && visit.sent === shown.node);
    if (how === 'push' && !isHere) keep(answered(flow, current, shown), 'replaceState');
    keep(shown, how === 'push' && !isHere ? 'pushState' : 'replaceState');
    current = shown;
    rememberPlace(memory, flow.path, address);
    return true;
  };
  const resume = (address: string) => go(visitOf(flow, new URL(address, location.href), new Map()), 'push');

  root.addEventListener('click', (event) => {
    if (showField(event)) return;
    const link = linkOf(flow, event);
    if (link === undefined) return;
    if ('flowRestart' in link.dataset) forget(memory);
    const url = new URL(link.href);
    // A link that holds no reply leads to a beginning, or to an outcome by itself.
    const kept: Given = givenFrom(flow, url.searchParams).size === 0 ? new Map() : privatePart(flow, current.given);
    if (go(visitOf(flow, url, kept), 'push')) event.preventDefault();
  });
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('flowForm' in form.dataset)) return;
    if (go(visitByForm(flow, form, event.submitter, current), 'push')) event.preventDefault();
  });
  addEventListener('popstate', ({ state }) => {
    // A link to a place on the same page makes an entry of its own; back from it, nothing is to be drawn.
    const isHere = publicAddress(flow, current) === location.pathname + location.search;
    if (isHere && state === null) history.replaceState(stateOf(flow, current), '');
    if (isHere && sameReplies(history.state, stateOf(flow, current))) return;
    current = show(root, app, visitOf(flow, new URL(location.href), privateOf(flow, state)), resume) ?? current;
  });

  settle(root, app, resume);
  whenStale(app.minutesFresh, () => redraw(root, app, current, resume));
  // Without script a sum or a day came in the address; from here on it stays on the device, also on the way back.
  const isInAddress = privatePart(flow, givenFrom(flow, new URL(location.href).searchParams)).size > 0;
  if (isInAddress || privatePart(flow, current.given).size > 0) go(current, 'replace');
}

type Resume = (address: string) => boolean;

interface Arrival {
  readonly visit: Visit;
  readonly view: FlowView;
}

/** Where a visit leads. `undefined` where the flow has no such page. */
function arrival(flow: Flow, visit: Visit, now = new Date()): Arrival | undefined {
  const located = locate(flow, visit, dayInJapan(now), visit.sent);
  if (located.do === 'nothing') return undefined;
  if (located.do === 'move') {
    return arrival(flow, visitOf(flow, new URL(located.to, location.href), privatePart(flow, visit.given)), now);
  }
  const { position, given } = located;
  const view: FlowView = {
    flow,
    position,
    given,
    isSent: visit.sent === position.id,
    ...(visit.step !== undefined && { step: visit.step }),
    address: (node, replies) => addressOf(flow, node, publicPart(flow, replies)),
    carried: publicPart(flow, given),
    now,
  };
  return { view, visit: { ...visit, given, node: visit.node === undefined ? undefined : position.id } };
}

/** Draws what a visit leads to. `undefined` where the flow has no such page. */
function show(root: HTMLElement, app: FlowApp, visit: Visit, resume: Resume): Visit | undefined {
  const there = arrival(app.flow, visit);
  if (there === undefined) return undefined;
  const { view } = there;
  // A page is drawn anew, not changed into the next: what scripts made of its tabs goes with it.
  clear(root);
  draw(root, app, view);
  settle(root, app, resume);
  arrive(root);
  return there.visit;
}

function clear(root: HTMLElement): void {
  render(null, root);
  root.replaceChildren();
}

// Translators of browsers put text into elements of their own. What is changed in the text that was there is not seen.
function isTranslated(root: HTMLElement): boolean {
  return root.querySelector('font') !== null;
}

function draw(root: HTMLElement, app: FlowApp, view: FlowView): void {
  render(app.page(view), root);
  root.dataset.flowDrawn = '';
  document.title = `${app.title(view)} | ${words.site}`;
}

/** Draws an outcome for the hour that it is by now; what was opened and ticked, the focus and the place in it stay. */
function redraw(root: HTMLElement, app: FlowApp, visit: Visit, resume: Resume): void {
  const there = arrival(app.flow, visit);
  if (there?.view.position.at !== 'outcome') return;
  const { activeElement } = document;
  const top = scrollY;
  const isAnew = isTranslated(root);
  if (isAnew) clear(root);
  else if (root.dataset.flowDrawn === undefined) takeOver(root, app, visit);
  draw(root, app, there.view);
  if (isAnew) settle(root, app, resume);
  // An element loses the focus when it moves.
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  scrollTo({ top, behavior: 'instant' });
}

// What the server drew has to be known as it is before it can change into something else.
function takeOver(root: HTMLElement, app: FlowApp, visit: Visit): void {
  const drawnFor = root.querySelector<HTMLTimeElement>('time[data-flow-now]');
  const there = drawnFor === null ? undefined : arrival(app.flow, visit, new Date(drawnFor.dateTime));
  if (there === undefined) root.replaceChildren();
  else hydrate(app.page(there.view), root);
}

function settle(root: HTMLElement, app: FlowApp, resume: Resume): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('[data-flow-form]')) form.noValidate = true;
  enhanceDeviceTabs(root);
  enhanceCopyButtons(root);
  app.settle(root);
  offerResume(root, app.memory, app.flow.path, resume);
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

/** Leads from the summary of what is wrong to the field, without making a place to come back to. */
function showField(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-flow-error] a') : null;
  const field = link === null ? null : document.getElementById(link.hash.slice(1));
  if (field === null) return false;
  event.preventDefault();
  field.focus();
  return true;
}

/** The link within the flow that was pressed, unless the browser has its own way with it. */
function linkOf(flow: Flow, event: MouseEvent): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || !isPlainClick(event) || !isWithin(flow, link)) return undefined;
  return link.hash !== '' && link.pathname === location.pathname ? undefined : link;
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
