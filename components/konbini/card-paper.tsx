import { groupDigits } from '#lib/konbini/client.ts';
import { cardWords } from './card-words.ts';

interface Props {
  title: string;
  numberName: string;
  digits: number;
  code: string | undefined;
}

/** The card on one sheet of paper, with space to write by hand what was not typed. */
export function CardPaper({ title, numberName, digits, code }: Props) {
  return (
    <section className="card-paper" aria-hidden="true">
      <h2>{title}</h2>
      <dl>
        <div className="card-paper-number card-paper-large">
          <dt>{numberName}</dt>
          <dd data-part="has-number" hidden>
            <span data-part="show-number" translate="no" />
          </dd>
          <dd data-part="no-number" className="card-boxes">
            {groupDigits('□'.repeat(digits)).join(' ')}
          </dd>
        </div>
        {code !== undefined && (
          <div className="card-paper-large">
            <dt>{cardWords.code}</dt>
            <dd translate="no">{code}</dd>
          </div>
        )}
        <div>
          <dt>{cardWords.amount}</dt>
          <dd data-part="show-amount" />
        </div>
        <div>
          <dt>{cardWords.due}</dt>
          <dd data-part="show-day" />
        </div>
      </dl>
      <ol className="steps card-list" data-part="paper-steps" />
      <p>{cardWords.paper}</p>
    </section>
  );
}
