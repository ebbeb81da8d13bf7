import { type MessageRules, topicOf } from '#lib/messages/client.ts';
import { ChangingText } from './changing-text.tsx';
import { ComposerField } from './composer-field.tsx';
import { composerFields } from './composer-fields.ts';
import type { ComposerState } from './composer-state.ts';
import { blanksIn } from './made.ts';
import { MessagePanel } from './message-panel.tsx';
import { messageWords } from './words.ts';

interface Props {
  rules: MessageRules;
  state: ComposerState;
}

/** The composer: the form, and beside it the message. Fields have no name, so nothing can be sent. */
export function ComposerView({ rules, state }: Props) {
  const topic = topicOf(rules.words, state.topic);
  return (
    <div className="composer">
      <section aria-labelledby="message-fill" className="composer-form no-print">
        <h2 id="message-fill">{messageWords.fill}</h2>
        <Choices rules={rules} />
        {topic.first !== undefined && (
          <div key={`first-${topic.id}`} className="box box-lose">
            <p className="font-bold">{topic.first.text}</p>
            <p>
              <a href={topic.first.to} className="inline-flex min-h-11 items-center">
                {topic.first.label}
              </a>
            </p>
          </div>
        )}
        {composerFields(rules, state).map((field) => (
          <ComposerField key={`${topic.id}-${field.id}`} field={field} />
        ))}
        <p role="status" className="sr-only">
          <ChangingText text={state.heard} />
        </p>
        <Keeping cannotKeep={state.cannotKeep} />
        <p className="composer-jump">
          <a href="#message-made" className="button button-plain">
            <ChangingText text={messageWords.seeMade(blanksIn(rules, state))} />
          </a>
        </p>
      </section>
      <MessagePanel rules={rules} state={state} />
    </div>
  );
}

function Choices({ rules: { words } }: Pick<Props, 'rules'>) {
  return (
    <div className="composer-choices">
      <p>
        <label htmlFor="message-topic" className="composer-label">
          {messageWords.topic}
        </label>
        <select id="message-topic" className="field" data-choice="topic" autoComplete="off">
          {words.topics.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="message-who" className="composer-label">
          {messageWords.who}
        </label>
        <select id="message-who" className="field" data-choice="who" autoComplete="off">
          <option value="">{messageWords.whoNone}</option>
          {Object.entries(words.audiences).map(([id, { label }]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}

function Keeping({ cannotKeep }: Pick<ComposerState, 'cannotKeep'>) {
  return (
    <div className="composer-keep">
      <div>
        <label className="inline-flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="composer-tick"
            data-keep
            aria-describedby="message-keep-note"
            autoComplete="off"
          />
          {messageWords.keep}
        </label>
        <p id="message-keep-note" className="text-small text-soft">
          {messageWords.keepNote}
        </p>
        <p role="status" className="text-lose">
          <ChangingText text={cannotKeep ? messageWords.cannotKeep : ''} />
        </p>
      </div>
      <button type="button" className="button button-plain" data-do="wipe">
        {messageWords.wipe}
      </button>
    </div>
  );
}
