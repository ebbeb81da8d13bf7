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
}

/** The screens of a way, copied from the procedures on the page, so that no text is written twice. */
export function screensOf(way: readonly string[]): readonly Screen[] {
  const procedures = way.flatMap((id) => document.getElementById(id) ?? []);
  const count = procedures.reduce((sum, procedure) => sum + stepsOf(procedure).length, 0);
  const screens: Screen[] = [];
  for (const procedure of procedures) {
    const title = procedure.querySelector('h2')?.textContent ?? '';
    const result = procedure.querySelector(':scope > .result');
    const isLast = procedure === procedures.at(-1);
    const steps = stepsOf(procedure);
    for (const step of steps) {
      const after = step === steps.at(-1) && !isLast ? result : null;
      screens.push({ title, step: screens.length + 1, count, words: () => copyOf(step, after) });
    }
    if (isLast) screens.push({ title, count, words: () => copyOf(null, result) });
  }
  return screens;
}

function stepsOf(procedure: Element): Element[] {
  return [...procedure.querySelectorAll(':scope > ol.steps > li')];
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
