import { type Fact, valueText } from '#lib/facts/index.ts';
import type { Konbini } from '#lib/konbini/index.ts';
import { listingWords } from '#lib/words/index.ts';

interface Props {
  konbini: readonly Konbini[];
  facts: readonly Fact[];
}

/** The chains, each with what differs: where to pay and the number of digits. */
export function ChainGrid({ konbini, facts }: Props) {
  return (
    <ul className="grid grid-cols-2 gap-3 md:grid-cols-3">
      {konbini.map(({ path, name, counter, number }) => (
        <li key={path}>
          <a
            href={path}
            className="flex h-full flex-col justify-center rounded-box border border-line bg-sheet px-4 py-3 text-ink no-underline hover:border-act"
          >
            <b className="leading-[1.5] [word-break:auto-phrase]">{name}</b>
            <span className="text-small text-soft">
              <span className="inline-block">
                {counter.at === 'terminal' ? counter.terminal : listingWords.konbini.register}
              </span>
              <span className="inline-block">・{valueText(facts, number.digits)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
