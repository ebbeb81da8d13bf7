import { make } from './parts.ts';

/** One screen of the card: a step of the page, or the result after the last step. */
export interface Screen {
  /** The title of the procedure it belongs to. */
  readonly title: string;
  /** The step's number, from 1; absent on the last screen. */
  readonly step?: number;
  /** The number of all steps. */
  readonly count: number;
  /** Returns a new copy at each call. */
  readonly words: () => HTMLElement;
  /** The other route from this step, when the screen of the machine is another one. */
  readonly detour?: Detour;
}

/** Another route: what to press instead, and the step with which it goes on. */
export interface Detour {
  readonly title: string;
  readonly words: () => HTMLElement;
  /** The index of the screen that follows. */
  readonly to: number;
}

/** The screens of a way, copied from the procedures on the page, so that no text is written twice. */
export function screensOf(way: readonly string[]): readonly Screen[] {
  const procedures = way.flatMap((id) => document.getElementById(id) ?? []);
  const count = procedures.reduce((sum, procedure) => sum + stepsOf(procedure).length, 0);
  const allSteps = procedures.flatMap(stepsOf);
  const screens: Screen[] = [];
  for (const procedure of procedures) {
    const title = procedure.querySelector('h2')?.textContent ?? '';
    const result = procedure.querySelector(':scope > .result');
    const isLast = procedure === procedures.at(-1);
    const steps = stepsOf(procedure);
    for (const step of steps) {
      const after = step === steps.at(-1) && !isLast ? result : null;
      const detour = detourFrom(step, allSteps);
      screens.push({
        title,
        step: screens.length + 1,
        count,
        words: () => copyOf(step, after),
        ...(detour && { detour }),
      });
    }
    if (isLast) screens.push({ title, count, words: () => copyOf(null, result) });
  }
  return screens;
}

function stepsOf(procedure: Element): Element[] {
  return [...procedure.querySelectorAll(':scope > ol.steps > li')];
}

/** A box in a step that links to a later step is another route to it. */
function detourFrom(step: Element, allSteps: readonly Element[]): Detour | undefined {
  for (const box of step.querySelectorAll('.box')) {
    for (const { hash } of box.querySelectorAll('a')) {
      const to = allSteps.findIndex(({ id }) => id !== '' && hash === `#${id}`);
      if (to <= allSteps.indexOf(step)) continue;
      const name = box.querySelector('.box-name > span')?.lastChild?.textContent ?? '';
      return { title: name, words: () => withoutLinks(copyOf(box, null)), to };
    }
  }
  return undefined;
}

/** Removes the name of a box, which the button has, and its links, which work on the page only. */
function withoutLinks(copy: HTMLElement): HTMLElement {
  copy.querySelector('.box-name')?.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return copy;
}

/** Removes the box of another route from a step's copy, where a button leads to it. */
export function withoutDetour(copy: HTMLElement): HTMLElement {
  for (const link of copy.querySelectorAll('.box a[href^="#"]')) link.closest('.box')?.remove();
  return copy;
}

/** A copy of an element's content, with `below` under it. Ids and controls are left out, because they work on the page only. */
function copyOf(element: Element | null, below: Element | null): HTMLElement {
  const copy = make('div', 'card-words', ...childrenOf(element));
  if (below !== null) copy.append(below.cloneNode(true));
  for (const each of copy.querySelectorAll('[id]')) each.removeAttribute('id');
  for (const mark of copy.querySelectorAll('.split-mark')) mark.remove();
  for (const term of copy.querySelectorAll('button')) term.replaceWith(...term.childNodes);
  return copy;
}

function childrenOf(element: Element | null): Node[] {
  return [...(element?.cloneNode(true).childNodes ?? [])];
}
