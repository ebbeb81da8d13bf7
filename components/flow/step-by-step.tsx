import type { FlowView } from './flow-view.ts';
import { stepAddress } from './step-address.ts';
import { childrenOf, type Tree, Trees } from './tree.tsx';
import { flowWords } from './words.ts';

interface Props {
  steps: readonly Tree[];
  /** From 1. */
  step: number;
  view: FlowView;
}

/** One step of a procedure, with links to the previous and the next step. */
export function StepByStep({ steps, step, view }: Props) {
  const number = Math.min(Math.max(step, 1), steps.length);
  return (
    <section aria-label={flowWords.stepOf(number, steps.length)} className="mt-6" tabIndex={-1} data-flow-step>
      <p className="text-small text-soft">{flowWords.stepOf(number, steps.length)}</p>
      <div className="prose step-alone">
        <Trees trees={childrenOf(steps[number - 1])} />
      </div>
      <nav className="no-print mt-6 grid grid-cols-2 gap-3">
        {number > 1 ? (
          <a href={stepAddress(view, number - 1)} className="button button-plain">
            {flowWords.stepBefore}
          </a>
        ) : (
          <span />
        )}
        {number < steps.length && (
          <a href={stepAddress(view, number + 1)} className="button">
            {flowWords.stepAfter}
          </a>
        )}
      </nav>
      <p className="mt-3">
        <a href={stepAddress(view, undefined)} className="inline-flex min-h-11 items-center">
          {flowWords.allAtOnce}
        </a>
      </p>
    </section>
  );
}
