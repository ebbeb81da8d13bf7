import { Phrases } from '#components/phrases.tsx';
import type { Faq } from '#lib/faqs/index.ts';

interface Props {
  faqs: readonly Faq[];
}

/** Questions whose short answers open in place, with a link to the full answer. */
export function QuestionList({ faqs }: Props) {
  return (
    <div className="divide-y divide-line overflow-hidden rounded-box border border-line bg-sheet">
      {faqs.map(({ path, question, short, long }) => (
        <details key={path} className="group px-5">
          <summary className="flex min-h-14 cursor-pointer list-none items-center justify-between gap-4 py-3 leading-[1.5] [&::-webkit-details-marker]:hidden">
            <span>
              <Phrases text={question} />
            </span>
            <span aria-hidden="true" className="text-act group-open:rotate-45">
              ＋
            </span>
          </summary>
          <p className="pb-1">{short}</p>
          <p className="pb-4">
            <a
              href={path}
              aria-label={`「${question}」の${long === '' ? 'ページ' : '続き'}`}
              className="inline-flex min-h-11 items-center"
            >
              {long === '' ? 'このページを開く' : '続きを読む'}
            </a>
          </p>
        </details>
      ))}
    </div>
  );
}
