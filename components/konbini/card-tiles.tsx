import { words } from '#components/words.ts';
import { cardWords } from './card-words.ts';

interface Props {
  numberName: string;
  code: string | undefined;
}

/** What steps ask for, always in the same place: the number, the code and the amount. */
export function CardTiles({ numberName, code }: Props) {
  return (
    <div className="card-tiles" data-part="tiles" hidden>
      <div className="card-tile">
        <p className="card-quiet">{numberName}</p>
        <p className="card-digits" data-part="show-number" />
        <p className="card-fault" data-part="show-fault" hidden />
        <p data-part="no-number">
          <button type="button" className="button button-plain" data-part="fill">
            {cardWords.fill}
          </button>
        </p>
      </div>
      {code !== undefined && (
        <p className="card-tile card-row">
          <span className="card-quiet">{cardWords.code}</span>
          <span className="number">{code}</span>
          <button type="button" className="button button-plain" data-copy={code} data-copied={words.copied} hidden>
            {words.copy}
          </button>
        </p>
      )}
      <p className="card-tile card-row" data-part="has-amount" hidden>
        <span className="card-quiet">{cardWords.amount}</span>
        <span className="number" data-part="show-amount" />
      </p>
    </div>
  );
}
