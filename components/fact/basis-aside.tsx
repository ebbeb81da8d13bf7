import { words } from '#components/words.ts';
import { type Fact, formatValue } from '#lib/facts/index.ts';
import { basisId } from './basis-list.tsx';

interface Props {
  facts: readonly Fact[];
}

/** As many as stand beside a list of contents without scrolling. */
const shown = 4;

/** The first of the facts that a page is based on, with their values, for the room beside its text. */
export function BasisAside({ facts }: Props) {
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="basis-aside" className="text-small">
      <h2 id="basis-aside" className="text-small text-soft">
        {words.keyFacts}
      </h2>
      <dl className="mt-1 grid gap-2">
        {facts.slice(0, shown).map((fact) => (
          <div key={fact.id}>
            <dt>
              <a href={`/facts/${fact.id}`} className="text-ink">
                {fact.question}
              </a>
            </dt>
            <dd>
              <b>{formatValue(fact)}</b>
              {fact.status === 'conflict' && <span className="ms-2 text-split">{words.disagreement}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {facts.length > shown && (
        <p className="mt-1">
          <a href={`#${basisId}`} className="inline-flex min-h-11 items-center">
            {words.basis(facts.length)}
          </a>
        </p>
      )}
    </section>
  );
}
