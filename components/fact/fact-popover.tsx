import { words } from '#components/words.ts';
import { type Fact, formatValue, type Source } from '#lib/facts/index.ts';
import { formatDay } from '#lib/ja/index.ts';
import { ClaimsTable } from './claims-table.tsx';
import { popoverId } from './fact-in-text.tsx';

interface Props {
  fact: Fact;
  sources: readonly Source[];
}

/** The popover of a fact's mark: the claims, the reading and its reason. */
export function FactPopover({ fact, sources }: Props) {
  const id = popoverId(fact);
  return (
    <section id={id} popover="auto" className="popover popover-split" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="text-part text-split">
        {fact.question}
      </h2>
      <p>
        <b>
          {words.reading}：{formatValue(fact)}
        </b>
        <span className="block">{fact.reading.why}</span>
      </p>
      <ClaimsTable fact={fact} sources={sources} />
      <p className="text-small">
        {words.check}：{fact.check}
        <span className="block text-soft">{words.checked(formatDay(fact.checkedOn))}</span>
      </p>
      <p className="flex flex-wrap items-center justify-between gap-3">
        <a href={`/facts/${fact.id}`} className="inline-flex min-h-11 items-center">
          {words.factPage}
        </a>
        <button type="button" className="button button-plain" popoverTarget={id} popoverTargetAction="hide">
          {words.close}
        </button>
      </p>
    </section>
  );
}
