import { words } from '#components/words.ts';
import { type Fact, formatValue } from '#lib/facts/index.ts';

interface Props {
  fact: Fact;
  as?: 'value' | 'sentence' | undefined;
}

/** A fact in a sentence. Where sources disagree, a mark opens their claims without script. */
export function FactInText({ fact, as = 'value' }: Props) {
  return (
    <>
      {as === 'sentence' ? (
        fact.reading.sentence
      ) : (
        <span className={fact.status === 'conflict' ? 'fact fact-split' : 'fact'}>{formatValue(fact)}</span>
      )}
      {fact.status === 'conflict' && (
        <button
          type="button"
          className="split-mark"
          popoverTarget={popoverId(fact)}
          aria-label={words.openClaims(fact.question)}
        >
          ◐
        </button>
      )}
    </>
  );
}

/** The id of the element that a fact's mark opens. */
export function popoverId(fact: Fact): string {
  return `claims-${fact.id.replace('.', '-')}`;
}
