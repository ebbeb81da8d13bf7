import { type ComponentChild, hydrate, render } from 'preact';
import { enhanceCopyButtons } from '#components/browser/copy-buttons.ts';
import { enhanceDeviceTabs } from '#components/browser/device-tabs.ts';
import type { FlowView } from '#components/flow/flow-view.ts';
import { words } from '#components/words.ts';
import { addressOf, type Flow, type Given, givenFrom, locate, privatePart, publicPart } from '#lib/flows/client.ts';
import { dayInJapan } from '#lib/ja/client.ts';
import type { DeviceKey } from '#lib/words/client.ts';
import { forget } from '../device-memory.ts';
import { drawReactNames } from '../react-names.ts';
import { whenStale } from '../when-stale.ts';
import { offerResume, rememberPlace } from './unfinished.ts';
import { answered, privateOf, publicAddress, sameReplies, stateOf, type Visit, visitByForm, visitOf } from './visit.ts';

/** The parts that differ between flows: questions, pages, and the setup after a page is rendered. */
export interface FlowApp {
  readonly flow: Flow;
  /** The storage key of the reader's place in an unfinished flow. */
  readonly memory: DeviceKey;
  readonly page: (view: FlowView) => ComponentChild;
  readonly title: (view: FlowView) => string;
  /** Called with the replies that a reader gives, before the next page is rendered. */
  readonly replied?: (given: Given) => void;
  /** Called after each render, also of a page that was rendered before. */
  readonly settle: (root: ParentNode) => void;
  /** Whether everything that a view shows has been fetched. Links to what has not lead to the server. */
  readonly has?: (view: FlowView) => boolean;
  /** Fetches what the first views do not show, once. Never rejects. */
  readonly fetchRest?: () => Promise<void>;
  /** A visible outcome is rendered again at each full step of so many minutes. */
  readonly minutesFresh: number;
}

/**
 * Handles the links and forms of a flow: the browser renders each step without a request to the server. The address
 * has the public replies; amounts and dates stay in the entry of the browser's history.
 */
export function startFlow(root: HTMLElement, app: FlowApp): void {
  const { flow, memory } = app;
  const first = visitOf(flow, new URL(location.href), privateOf(flow, history.state));
  let current = arrival(app, first)?.visit ?? first;
  drawReactNames();

  const rest = async () => app.fetchRest?.();
  const keep = (visit: Visit, how: 'pushState' | 'replaceState') => {
    history[how](stateOf(flow, visit), '', publicAddress(flow, visit));
  };
  const go = (visit: Visit, how: 'push' | 'replace'): boolean => {
    app.replied?.(visit.given);
    const shown = show(root, app, visit, resume);
    if (shown === undefined) return false;
    const address = publicAddress(flow, shown);
    // A question that is asked again is the same page, even if its address now has the ticked reply.
    const isHere =
      address === location.pathname + location.search || (visit.sent !== undefined && visit.sent === shown.node);
    if (how === 'push' && !isHere) keep(answered(flow, current, shown), 'replaceState');
    keep(shown, how === 'push' && !isHere ? 'pushState' : 'replaceState');
    current = shown;
    rememberPlace(memory, flow.path, address);
    return true;
  };
  /** Shows the same outcome for other replies, in place. */
  const stay = (visit: Visit): boolean => {
    const there = arrival(app, visit)?.visit;
    if (there === undefined || !redraw(root, app, { from: current, to: there }, resume)) return false;
    keep(there, 'replaceState');
    current = there;
    rememberPlace(memory, flow.path, publicAddress(flow, there));
    return true;
  };
  const resume = (address: string) => go(visitOf(flow, new URL(address, location.href), new Map()), 'push');

  root.addEventListener('click', (event) => {
    if (showField(event)) return;
    const link = linkOf(flow, event);
    if (link === undefined) return;
    if ('flowRestart' in link.dataset) forget(memory);
    const url = new URL(link.href);
    // A link without replies leads to the start, or directly to an outcome.
    const kept: Given = givenFrom(flow, url.searchParams).size === 0 ? new Map() : privatePart(flow, current.given);
    const visit = visitOf(flow, url, kept);
    const isThere = 'flowStay' in link.dataset ? stay(visit) : go(visit, 'push');
    if (isThere) event.preventDefault();
  });
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('flowForm' in form.dataset)) return;
    if (go(visitByForm(flow, form, event.submitter, current), 'push')) event.preventDefault();
  });
  addEventListener('popstate', ({ state }) => {
    // A link to an anchor on this page adds a history entry. Going back from it needs no render.
    const isHere = publicAddress(flow, current) === location.pathname + location.search;
    if (isHere && state === null) history.replaceState(stateOf(flow, current), '');
    if (isHere && sameReplies(history.state, stateOf(flow, current))) return;
    const visit = visitOf(flow, new URL(location.href), privateOf(flow, state));
    const shown = show(root, app, visit, resume);
    if (shown !== undefined) current = shown;
    else void rest().then(() => go(visit, 'replace'));
  });

  settle(root, app, resume);
  whenStale(app.minutesFresh, () => redraw(root, app, { from: current, to: current }, resume));
  // Without script, amounts and dates were in the address. Moves them out of it, also for going back.
  const isInAddress = privatePart(flow, givenFrom(flow, new URL(location.href).searchParams)).size > 0;
  const isFrame = root.dataset.flowFrame !== undefined;
  const isDrawn = !isFrame && !isInAddress && privatePart(flow, current.given).size === 0;
  if (isDrawn || go(current, 'replace')) {
    showFrame(root);
    afterPaint(rest);
  } else {
    void rest().then(() => {
      go(current, 'replace');
      showFrame(root);
    });
  }
}

function afterPaint(act: () => unknown): void {
  requestAnimationFrame(() => setTimeout(act));
}

/** Shows the first page of a flow that the service worker sent, without a network, in place of another of its pages. */
export function showFrame(root: HTMLElement): void {
  delete root.dataset.flowFrame;
}

type Resume = (address: string) => boolean;

interface Arrival {
  readonly visit: Visit;
  readonly view: FlowView;
}

/** The page that a visit leads to; `undefined` if the flow has no such page, or it has not been fetched. */
function arrival(app: FlowApp, visit: Visit, now = new Date()): Arrival | undefined {
  const { flow, has } = app;
  const located = locate(flow, visit, dayInJapan(now), visit.sent);
  if (located.do === 'nothing') return undefined;
  if (located.do === 'move') {
    return arrival(app, visitOf(flow, new URL(located.to, location.href), privatePart(flow, visit.given)), now);
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
  if (has?.(view) === false) return undefined;
  return { view, visit: { ...visit, given, node: visit.node === undefined ? undefined : position.id } };
}

/** Renders the page that a visit leads to; `undefined` where there is none, see `arrival`. */
function show(root: HTMLElement, app: FlowApp, visit: Visit, resume: Resume): Visit | undefined {
  const there = arrival(app, visit);
  if (there === undefined) return undefined;
  const { view } = there;
  // Renders into an empty root, because scripts have changed the tabs of the last page.
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

// Browser translation moves text into `font` elements. Updates of the original text nodes are then invisible.
function isTranslated(root: HTMLElement): boolean {
  return root.querySelector('font') !== null;
}

function draw(root: HTMLElement, app: FlowApp, view: FlowView): void {
  render(app.page(view), root);
  root.dataset.flowDrawn = '';
  document.title = `${app.title(view)} | ${words.site}`;
}

/**
 * Renders an outcome again, for the current time or other replies; whether it did. Opened and ticked elements, the
 * focus and the scroll position stay.
 */
function redraw(root: HTMLElement, app: FlowApp, visits: { from: Visit; to: Visit }, resume: Resume): boolean {
  const there = arrival(app, visits.to);
  if (there?.view.position.at !== 'outcome') return false;
  const { activeElement } = document;
  const top = scrollY;
  const needsClear = isTranslated(root);
  if (needsClear) clear(root);
  else if (root.dataset.flowDrawn === undefined) takeOver(root, app, visits.from);
  draw(root, app, there.view);
  if (needsClear) settle(root, app, resume);
  else app.settle(root);
  // An element loses the focus when it moves, or when its copy takes its place.
  const focused = activeElement?.isConnected === false ? document.getElementById(activeElement.id) : activeElement;
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  scrollTo({ top, behavior: 'instant' });
  return true;
}

// Preact must know the server's markup as it is before it can update it.
function takeOver(root: HTMLElement, app: FlowApp, visit: Visit): void {
  const drawnFor = root.querySelector<HTMLTimeElement>('time[data-flow-now]');
  const there = drawnFor === null ? undefined : arrival(app, visit, new Date(drawnFor.dateTime));
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

// Screen readers start at the new question or the error; other readers start at the top.
function arrive(root: HTMLElement): void {
  scrollTo(0, 0);
  const target =
    root.querySelector<HTMLElement>('[data-flow-error]') ??
    root.querySelector<HTMLElement>('[data-flow-step]') ??
    root.querySelector<HTMLElement>('[data-flow-heading]');
  target?.focus({ preventScroll: true });
}

/** Moves from the error summary to the field, without a new history entry. */
function showField(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-flow-error] a') : null;
  const field = link === null ? null : document.getElementById(link.hash.slice(1));
  if (field === null) return false;
  event.preventDefault();
  field.focus();
  return true;
}

/** The clicked link within the flow, unless the browser must handle the click. */
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
