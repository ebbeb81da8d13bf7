import type { DrawingPage } from './page.ts';

/** What is pressed at one step of the way to the number. */
export interface Press {
  /** The number of the step on the page. */
  readonly step: number;
  /** The label to press; several where any of them may be there. */
  readonly labels: readonly string[];
  /** Whether the step is left out where no such button is there. */
  readonly mayMiss: boolean;
}

/** A way through the menus of a machine, as the steps of a page say it. */
export interface MenuWay {
  /** Until the number is typed. */
  readonly before: readonly Press[];
  /** What to press on the first screen when the first label is not there. */
  readonly otherwise: readonly string[];
  /** The steps at which number and code are typed. */
  readonly number: number;
  readonly code: number | undefined;
  /** After the number. */
  readonly after: readonly Press[];
}

type Step = DrawingPage['procedures'][number]['steps'][number];

/** The way through the menus in these steps; `undefined` when no step says to type the number. */
export function menuWay(steps: readonly Step[], digits: number, code: string | undefined): MenuWay | undefined {
  const number = steps.findIndex(({ action }) => action.includes(`${digits}桁`) && /入れ/.test(action));
  if (number < 0) return undefined;
  const codeStep = code === undefined ? -1 : steps.findIndex(({ action }) => action.includes(code));
  const presses = steps.map(pressOf);
  const [first] = steps;
  const pressed = presses[0]?.labels ?? [];
  return {
    before: presses.slice(0, number).filter(({ labels }) => labels.length > 0),
    otherwise: first === undefined ? [] : first.labels.filter((label) => !pressed.includes(label)),
    number: number + 1,
    code: codeStep < 0 ? undefined : codeStep + 1,
    after: presses.slice(number + 1).filter(({ labels }) => labels.length > 0),
  };
}

// The labels of the sentence itself; where it names none, those of its notes.
function pressOf({ action, labels, substeps }: Step, index: number): Press {
  const own = labels.filter((label) => action.includes(`「${label}」`));
  const isPress = /押/.test(action);
  return {
    step: index + 1,
    labels: isPress ? (own.length > 0 ? own : labels) : [],
    mayMiss: substeps.some((text) => /とばし/.test(text)),
  };
}
