import type { FlowWords } from '#lib/flows/client.ts';
import type { PaymentFigures } from '#lib/konbini/client.ts';
import type { PayFigures } from '#lib/pay/client.ts';
import type { Tree } from './tree.tsx';

/** An outcome as the page shows it, its markup made beforehand. */
export interface OutcomeContent {
  readonly title: string;
  readonly answer: string;
  /** For whom it is, in the words of the choices that lead to it. */
  readonly chosen?: string;
  readonly panel?: 'parts' | 'split' | 'counter' | 'deadline' | 'stages';
  /** Its own text, and the procedures that it brings along. */
  readonly main: readonly Tree[];
  /** What to do next, as addresses within the flow. */
  readonly next: readonly { readonly href: string; readonly label: string }[];
  /** Pages that help without contacting anybody. */
  readonly ways: readonly { readonly path: string; readonly title: string; readonly kind: string }[];
  /** The facts that it rests on, and what its marks open. */
  readonly end: readonly Tree[];
}

/** Everything that the payment wizard shows, on the server and in the browser alike. */
export interface PayContent {
  readonly figures: PayFigures & PaymentFigures;
  readonly words: FlowWords;
  readonly outcomes: Readonly<Record<string, OutcomeContent>>;
}
