import { cardWords } from './card-words.ts';

/** One step at a time. The script fills in the text. */
export function CardSteps() {
  return (
    <section className="card-steps" data-part="steps" aria-label={cardWords.steps} hidden>
      <div className="card-step" aria-live="polite" aria-atomic="true">
        <h3 data-part="count" tabIndex={-1} className="card-place">
          {cardWords.steps}
        </h3>
        <p className="card-quiet" data-part="title" />
        <progress className="card-progress" data-part="progress" aria-hidden="true" />
        <div className="card-say" data-part="say" />
      </div>
      <p className="card-buttons" data-part="at-detour" hidden>
        <button type="button" className="button button-plain" data-part="detour" />
      </p>
      <p className="card-offer" data-part="offer" hidden>
        <span className="card-quiet" data-part="offer-said" role="status" />
        <button type="button" className="button button-plain" data-part="keep-now">
          {cardWords.keep}
        </button>
      </p>
      <p className="card-buttons" data-part="at-end" hidden>
        <button type="button" className="button" data-part="finish" hidden>
          {cardWords.finish}
        </button>
      </p>
    </section>
  );
}
