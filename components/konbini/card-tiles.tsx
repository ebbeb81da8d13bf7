import { CopyButton } from '#components/article/copy-button.tsx';
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
        <p className="card-digits" data-part="show-number" translate="no" />
        <p className="card-fault" data-part="show-fault" hidden />
        <p className="card-buttons" data-part="is-whole" hidden>
          <CopyButton value="" label={cardWords.copyNumber} part="copy-number" />
          <button type="button" className="button button-plain" data-part="regroup" hidden />
        </p>
        <p data-part="no-number">
          <button type="button" className="button button-plain" data-part="fill">
            {cardWords.fill}
          </button>
        </p>
      </div>
      <p className="card-buttons">
        <button type="button" className="button button-plain" data-part="show-clerk">
          {cardWords.clerk}
        </button>
      </p>
      {code !== undefined && (
        <p className="card-tile card-row">
          <span className="card-quiet">{cardWords.code}</span>
          <span className="number" translate="no">
            {code}
          </span>
          <CopyButton value={code} />
        </p>
      )}
      <p className="card-tile card-row" data-part="has-amount" hidden>
        <span className="card-quiet">{cardWords.amount}</span>
        <span className="number" data-part="show-amount" translate="no" />
      </p>
    </div>
  );
}
