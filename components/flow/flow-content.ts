import type { FlowWords } from '#lib/flows/client.ts';
import type { PaymentFigures } from '#lib/konbini/client.ts';
import type { PayFigures } from '#lib/pay/client.ts';
import type { Tree } from './tree.tsx';

/** An outcome as the page shows it, with its markup prepared by the build. */
export interface OutcomeContent {
  readonly title: string;
  readonly answer: string;
  /** Who it is for, in the words of the choices that lead to it. */
  readonly chosen?: string;
  /** Whether today is the last day for it. */
  readonly isUrgent?: true;
  /** The address of the composer with the topic that fits, and what is known. */
  readonly message: string;
  /** Whether telling Amazon is one of the next steps. */
  readonly isForAmazon?: true;
  readonly panel?: 'parts' | 'split' | 'counter' | 'deadline' | 'stages';
  /** What stands before everything else: the counter card. */
  readonly first?: readonly Tree[];
  /** What a wide screen shows beside the text: the number card. */
  readonly side?: readonly Tree[];
  /** Its own text, followed by the procedures borrowed from other pages. */
  readonly main: readonly Tree[];
  /** Next actions, as addresses within the flow. */
  readonly next: readonly { readonly href: string; readonly label: string }[];
  /** Pages that help without contacting anybody. */
  readonly ways: readonly { readonly path: string; readonly title: string; readonly kind: string }[];
  /** The facts it is based on, and the popovers that its marks open. */
  readonly end: readonly Tree[];
}

/** What the questions of the payment wizard show. */
export interface PayQuestions {
  readonly figures: PayFigures & PaymentFigures;
  readonly words: FlowWords;
}

/** The outcomes of the payment wizard by their names. */
export type PayOutcomes = Readonly<Record<string, OutcomeContent>>;

/** Everything that the payment wizard shows, both on the server and in the browser. */
export interface PayContent extends PayQuestions {
  readonly outcomes: PayOutcomes;
}
