import { type Konbini, waysOf } from '#lib/konbini/index.ts';
import { cardWords } from './card-words.ts';

interface Props {
  konbini: Pick<Konbini, 'body'>;
}

/** The buttons within reach of the thumb: start, previous and next step. */
export function CardFoot({ konbini }: Props) {
  const ways = waysOf(konbini);
  return (
    <footer className="card-foot">
      <div className="card-begin" data-part="at-start">
        {ways.map((way) => (
          <button
            key={way[0].id}
            type="button"
            className="button card-big"
            data-part="begin"
            data-way={way.map(({ id }) => id).join(' ')}
          >
            {ways.length === 1 ? cardWords.start : way[0].title}
          </button>
        ))}
      </div>
      <div className="card-pager" data-part="at-steps" hidden>
        <button type="button" className="button button-plain card-big" data-part="previous">
          {cardWords.previous}
        </button>
        <button type="button" className="button card-big" data-part="next">
          {cardWords.next}
        </button>
      </div>
      <p className="card-quiet">
        <span>{cardWords.private}</span>
        <span data-part="awake" />
      </p>
    </footer>
  );
}
