import { Icon } from '#components/article/icon.tsx';
import { type Fact, formatValue } from '#lib/facts/index.ts';

interface Props {
  facts: readonly Fact[];
}

/** The disagreements whose wrong reading costs a reader most. */
const shown = ['konbini.deadline', 'konbini.cash-only', 'konbini.refund-how'];

/** What sources contradict each other on, and the safe reading. */
export function DisagreementList({ facts }: Props) {
  const split = facts.filter(({ status }) => status === 'conflict');
  return (
    <section aria-labelledby="disagreements" className="box box-split">
      <h2 id="disagreements" className="box-name text-part">
        <Icon shape="disagreement" />
        案内が食いちがうこと
      </h2>
      <p className="text-small">
        ネットの記事は、互いに違うことを書いています。間違っていても損をしにくい読み方と、その理由を示します。
      </p>
      <dl>
        {split
          .filter(({ id }) => shown.includes(id))
          .map((fact) => (
            <div key={fact.id} className="border-t border-split/25 py-2">
              <dt>
                <a href={`/facts/${fact.id}`} className="flex min-h-11 items-center text-ink">
                  {fact.question}
                </a>
              </dt>
              <dd className="font-bold">{formatValue(fact)}</dd>
            </div>
          ))}
      </dl>
      <p>
        <a href="/facts" className="inline-flex min-h-11 items-center text-ink">
          食いちがう事実を全部見る（{split.length}件）
        </a>
      </p>
    </section>
  );
}
