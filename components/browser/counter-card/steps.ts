import { make } from './parts.ts';

/** One screen of the card: a step of the page, or what there is when all are done. */
export interface Screen {
  /** The title of the procedure it belongs to. */
  readonly title: string;
  /** The step's place, from 1; absent on the last screen. */
  readonly step?: number;
  /** How many steps there are in all. */
  readonly count: number;
  /** A fresh copy of the words, each time. */
  readonly words: () => HTMLElement;
}

/** The screens of a way, copied from the procedures of the page itself, so that nothing is written twice. */
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

/** What is in an element of the page, and a second one below it. Ids stay with the page, and so do marks that open things there. */
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
