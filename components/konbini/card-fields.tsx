import type { Konbini } from '#lib/konbini/index.ts';
import { cardWords } from './card-words.ts';

interface Props {
  numberName: string;
  stores: readonly Pick<Konbini, 'id' | 'name' | 'path'>[];
  warning: string;
}

/** Optional entries before the first step, and entries kept earlier. Fields have no name, so nothing is sent. */
export function CardFields({ numberName, stores, warning }: Props) {
  return (
    <div className="card-start" data-part="start">
      <section aria-labelledby="card-memo" data-part="memo" hidden>
        <h3 id="card-memo">{cardWords.memo}</h3>
        <ul className="card-memo" data-part="memo-list" />
        <p className="card-buttons">
          <button type="button" className="button button-plain" data-part="wipe">
            {cardWords.wipe}
          </button>
        </p>
        <ul data-part="stores" hidden>
          {stores.map(({ id, name, path }) => (
            <li key={id}>
              <a href={path} data-chain={id}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="card-details">
        <h3 id="card-details">{cardWords.details}</h3>
        <p className="card-quiet">{cardWords.optional}</p>
        <Field id="number" label={numberName} inputMode="numeric" hasCount />
        <Said id="number" />
        <Field id="printed" label={cardWords.printed} type="date" said="due" />
        <details data-part="no-printed">
          <summary>{cardWords.noPrinted}</summary>
          <Field id="mail" label={cardWords.mailDay} type="date" said="due" />
        </details>
        <Said id="due" />
        <Field id="amount" label={cardWords.amount} hint={cardWords.amountHint} inputMode="numeric" />
        <Said id="amount" />
        <p className="card-buttons">
          <button type="button" className="button button-plain" data-part="keep">
            {cardWords.keep}
          </button>
          <button type="button" className="button button-plain" data-part="another" hidden>
            {cardWords.another}
          </button>
          <button type="button" className="button button-plain" data-part="print">
            {cardWords.print}
          </button>
        </p>
        <p className="card-said" data-part="memo-said" role="status" />
        <p className="card-warning">{warning}</p>
        <p className="card-quiet card-install">{cardWords.install}</p>
      </section>
    </div>
  );
}

interface FieldProps {
  id: 'number' | 'printed' | 'mail' | 'amount';
  label: string;
  hint?: string;
  type?: 'date';
  inputMode?: 'numeric';
  /** Whether the number of digits is shown beside the label. */
  hasCount?: boolean;
  /** The id of the element with the error message, when it is not the field's own. */
  said?: 'number' | 'printed' | 'mail' | 'amount' | 'due';
}

function Field({ id, label, hint, type, inputMode, hasCount = false, said = id }: FieldProps) {
  const hintId = hint === undefined ? '' : `card-${id}-hint `;
  return (
    <div className="card-field">
      <p className="card-label">
        <label htmlFor={`card-${id}`}>{label}</label>
        {hint !== undefined && (
          <span className="card-hint" id={`card-${id}-hint`}>
            {hint}
          </span>
        )}
        {hasCount && <span className="card-hint" data-part="number-count" aria-hidden="true" hidden />}
      </p>
      {/* Neither the browser nor a keyboard is to remember, mend or look up what is typed. */}
      <input
        id={`card-${id}`}
        data-part={id}
        type={type}
        inputMode={inputMode}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={`${hintId}card-${said}-said`}
      />
    </div>
  );
}

function Said({ id }: { id: 'number' | 'due' | 'amount' }) {
  return <p className="card-said" id={`card-${id}-said`} data-part={`${id}-said`} aria-live="polite" />;
}
