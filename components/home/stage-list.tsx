import { addressOf, entries, type Flow, type FlowWords } from '#lib/flows/index.ts';

import { isPlaceShape, PlaceIcon } from './place-icon.tsx';

interface Props {
  flow: Flow;
  words: FlowWords;
}

/** The stages of a payment, each a link into the wizard. */
export function StageList({ flow, words }: Props) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-box border border-line bg-sheet">
      {entries(flow).map(({ answer, to }) => {
        const { label, hint } = words.questions[flow.start]?.answers[answer] ?? { label: answer };
        return (
          <li key={to}>
            <a
              href={addressOf(flow, to, new Map([[flow.start, [answer]]]))}
              className="flex min-h-12 items-center gap-4 px-4 py-2 text-ink no-underline hover:bg-act-wash sm:min-h-16 sm:px-5 sm:py-3"
            >
              <span className="text-act">{isPlaceShape(answer) && <PlaceIcon shape={answer} />}</span>
              <span className="flex-1">
                <b className="block leading-[1.5]">{label}</b>
                {hint !== undefined && <span className="hidden text-small text-soft sm:block">{hint}</span>}
              </span>
              <span aria-hidden="true" className="text-soft">
                ›
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
