import { ChangingText } from './changing-text.tsx';
import type { ComposerFieldContent } from './composer-fields.ts';
import { messageWords } from './words.ts';

interface Props {
  field: ComposerFieldContent;
}

/** One entry of the composer: sentences to tick, a field, and warnings about what was typed. */
export function ComposerField({ field }: Props) {
  const { id, label, ticks } = field;
  if (ticks === undefined) {
    return (
      <div className="composer-field">
        <label htmlFor={`message-${id}`} className="composer-label">
          {label}
        </label>
        <TypedField field={field} />
      </div>
    );
  }
  return (
    <fieldset className="composer-field">
      <legend className="composer-label">{label}</legend>
      <p className="text-small text-soft">
        {id === 'wanted' ? messageWords.ticks.wanted : messageWords.ticks.happened}
      </p>
      <div className="composer-ticks">
        {ticks.sentences.map((sentence) => (
          <label key={sentence.id} className="composer-choice">
            <input
              type="checkbox"
              className="composer-tick"
              data-tick={ticks.what}
              data-sentence={sentence.id}
              autoComplete="off"
            />
            <span>{sentence.text}</span>
          </label>
        ))}
      </div>
      <label htmlFor={`message-${id}`} className="text-small text-soft">
        {id === 'wanted' ? messageWords.own.wanted : messageWords.own.happened}
      </label>
      <TypedField field={field} />
    </fieldset>
  );
}

function TypedField({ field: { id, hint, advice, offered, secrets, isHeld } }: Props) {
  const rows = messageWords.rows[id];
  const described = [
    `message-${id}-hint`,
    ...(advice ? [`message-${id}-advice`] : []),
    ...(isHeld ? [`message-${id}-held`] : []),
  ];
  const shared = {
    id: `message-${id}`,
    className: rows > 1 ? 'field composer-area' : 'field composer-line',
    autoComplete: 'off',
    'data-field': id,
    'aria-describedby': described.join(' '),
  };
  return (
    <>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input
          {...shared}
          type={id === 'day' ? 'date' : 'text'}
          inputMode={isNumber(id) ? 'numeric' : undefined}
          list={offered && `message-${id}-offered`}
        />
      )}
      {offered !== undefined && (
        <datalist id={`message-${id}-offered`}>
          {offered.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      <p id={`message-${id}-hint`} className="text-small text-soft">
        {hint}
      </p>
      {advice !== undefined && (
        <p id={`message-${id}-advice`} className="composer-advice">
          <ChangingText text={advice} />
        </p>
      )}
      {secrets.length > 0 && <Secrets id={id} secrets={secrets} isHeld={isHeld} />}
    </>
  );
}

function isNumber(id: ComposerFieldContent['id']): boolean {
  return id === 'order' || id === 'amount';
}

function Secrets({ id, secrets, isHeld }: Pick<ComposerFieldContent, 'id' | 'secrets' | 'isHeld'>) {
  return (
    <div id={`message-${id}-held`} className={isHeld ? 'box box-lose' : 'box box-note'}>
      {secrets.map(({ key, kind, text }) => (
        <div key={key}>
          <p className="font-bold">{messageWords.secrets[kind]}</p>
          <p className="composer-quote">{messageWords.secretQuote(text)}</p>
          <label className="inline-flex min-h-11 items-center gap-3">
            <input type="checkbox" className="composer-tick" data-confirm={key} autoComplete="off" />
            {messageWords.secretConfirm}
          </label>
        </div>
      ))}
      <p className="text-small">
        <ChangingText text={isHeld ? messageWords.secretNote : messageWords.secretKept} />
      </p>
    </div>
  );
}
