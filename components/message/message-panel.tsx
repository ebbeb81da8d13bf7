import { type Form, formsFor, type MessagePart, type MessageRules, topicOf } from '#lib/messages/client.ts';
import { CallList } from './call-list.tsx';
import { ChangingText } from './changing-text.tsx';
import type { ComposerState } from './composer-state.ts';
import { madeOf, partsOf } from './made.ts';
import { MessageParts } from './message-parts.tsx';
import { messageWords } from './words.ts';

interface Props {
  rules: MessageRules;
  state: ComposerState;
}

const forms = ['chat', 'mail', 'call'] as const;
const languages = ['ja', 'en'] as const;

/** The message or call sheet made from the fields, with its buttons. */
export function MessagePanel({ rules, state }: Props) {
  const offered = formsFor(rules.words, state);
  const made = madeOf(rules, state);
  const { form } = made;
  const parts = partsOf(made);
  return (
    <section aria-labelledby="message-made" className="composer-made">
      <h2 id="message-made">{messageWords.made}</h2>
      <fieldset className="segments no-print" aria-label={messageWords.formsName}>
        {forms
          .filter((each) => offered.includes(each))
          .map((each) => (
            <button key={each} type="button" aria-pressed={each === form} data-form={each}>
              {messageWords.forms[each]}
            </button>
          ))}
      </fieldset>
      {offered.length === 1 && <p className="text-small text-soft no-print">{messageWords.onlyWritten}</p>}
      {form === 'call' ? (
        <Readings hasReadings={state.hasReadings} />
      ) : (
        <fieldset className="segments no-print" aria-label={messageWords.languagesName}>
          {languages.map((each) => (
            <button key={each} type="button" lang={each} aria-pressed={each === state.language} data-language={each}>
              {messageWords.languages[each]}
            </button>
          ))}
        </fieldset>
      )}
      {made.form === 'call' ? (
        <div key={JSON.stringify(made.sheet)} className="message-sheet" translate="no">
          <CallList sheet={made.sheet} hasReadings={state.hasReadings} />
        </div>
      ) : (
        <p
          key={parts.map(({ text }) => text).join('')}
          className="message-sheet message-text"
          lang={state.language}
          data-message
          translate="no"
        >
          <MessageParts parts={parts} />
        </p>
      )}
      <MessageNotes parts={parts} isEnglish={form !== 'call' && state.language === 'en'} />
      <MessageActions state={state} />
      <SendSteps rules={rules} state={state} form={form} />
    </section>
  );
}

/** What to do with the text: at which desk, and how to paste it. */
function SendSteps({ rules: { words }, state, form }: Props & { form: Form }) {
  const { desk } = topicOf(words, state.topic);
  const { name, go } = words.desks[desk];
  return (
    <section key={`${desk}-${form}`} aria-labelledby="message-send" className="tile no-print">
      <h3 id="message-send">{messageWords.send[form]}</h3>
      <ol className="mt-2 list-decimal ps-6">
        <li>{messageWords.sendFirst[form]}</li>
        <li>
          <a href={go[form]} className="inline-block py-2">
            {messageWords.sendTo[form](name)}
          </a>
        </li>
        <li>{messageWords.sendLast[form]}</li>
      </ol>
    </section>
  );
}

function Readings({ hasReadings }: Pick<ComposerState, 'hasReadings'>) {
  return (
    <label className="no-print inline-flex min-h-11 items-center gap-3">
      <input type="checkbox" className="composer-tick" data-readings defaultChecked={hasReadings} autoComplete="off" />
      {messageWords.readings}
    </label>
  );
}

function MessageNotes({ parts, isEnglish }: { parts: readonly MessagePart[]; isEnglish: boolean }) {
  const blanks = parts.filter(({ is }) => is === 'blank').length;
  const isHeld = parts.some(({ is }) => is === 'withheld');
  return (
    <div className="no-print text-small text-soft">
      <p>
        <ChangingText text={blanks > 0 ? messageWords.blanks(blanks) : isHeld ? '' : messageWords.complete} />
      </p>
      {isHeld && <p className="font-bold text-lose">{messageWords.held}</p>}
      {isEnglish && <p>{messageWords.english}</p>}
      <p>{messageWords.never}</p>
    </div>
  );
}

function MessageActions({ state: { canShare, done } }: Pick<Props, 'state'>) {
  return (
    <div className="no-print">
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button" data-do="copy">
          {messageWords.copy}
        </button>
        {canShare && (
          <button type="button" className="button button-plain" data-do="share">
            {messageWords.share}
          </button>
        )}
        <button type="button" className="button button-plain" data-do="print">
          {messageWords.print}
        </button>
      </p>
      <p role="status" className="mt-2 min-h-7 font-bold text-act">
        <ChangingText text={done} />
      </p>
    </div>
  );
}
