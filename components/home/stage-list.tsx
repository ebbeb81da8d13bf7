import { addressOf, entries, type Flow, type FlowWords } from '#lib/flows/index.ts';

interface Props {
  flow: Flow;
  words: FlowWords;
}

/** The stages of a payment, each a link into the wizard. */
export function StageList({ flow, words }: Props) {
  return (
    <ol className="divide-y divide-line overflow-hidden rounded-box border border-line bg-sheet">
      {entries(flow).map(({ answer, to }, index) => {
        const { label, hint } = words.questions[flow.start]?.answers[answer] ?? { label: answer };
        return (
          <li key={to}>
            <a
              href={addressOf(flow, to, new Map([[flow.start, [answer]]]))}
              className="flex min-h-16 items-center gap-4 px-5 py-3 text-ink no-underline hover:bg-act-wash"
            >
              <span aria-hidden="true" className="w-6 text-section font-bold text-act">
                {index + 1}
              </span>
              <span className="flex-1">
                <b className="block leading-[1.5]">{label}</b>
                {hint !== undefined && <span className="block text-small text-soft">{hint}</span>}
              </span>
              <span aria-hidden="true" className="text-soft">
                ›
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
