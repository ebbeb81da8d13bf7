import { words } from '#components/words.ts';
import { type Fact, formatValue } from '#lib/facts/index.ts';

interface Props {
  fact: Fact;
  as?: 'value' | 'sentence' | undefined;
}

/** So many letters stay on one line with the mark, which would be puzzling alone. */
const lettersWithMark = 3;

/** A fact in a sentence. Where sources disagree, a mark opens their claims without script. */
export function FactInText({ fact, as = 'value' }: Props) {
  const text = as === 'sentence' ? fact.reading.sentence : formatValue(fact);
  if (fact.status !== 'conflict') return as === 'sentence' ? text : <span className="fact">{text}</span>;
  const look = as === 'sentence' ? undefined : 'fact-split';
  const end = Math.max(0, text.length - lettersWithMark);
  return (
    <>
      {end > 0 && <span className={look}>{text.slice(0, end)}</span>}
      <span className="whitespace-nowrap">
        <span className={look}>{text.slice(end)}</span>
        <button
          type="button"
          className="split-mark"
          popoverTarget={popoverId(fact)}
          aria-label={words.openClaims(fact.question)}
        >
          ◐
        </button>
      </span>
    </>
  );
}

/** The id of the element that a fact's mark opens. */
export function popoverId(fact: Fact): string {
  return `claims-${fact.id.replace('.', '-')}`;
}
