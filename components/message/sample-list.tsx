import { callSheet, compose, formsFor, type MessageRules, type Topic, writtenKinds } from '#lib/messages/client.ts';
import { CallList } from './call-list.tsx';
import { freshComposer } from './composer-state.ts';
import { MessageParts } from './message-parts.tsx';
import { messageWords } from './words.ts';

interface Props {
  rules: MessageRules;
}

/** A message with blanks for every topic, for readers whose browser cannot compose one. */
export function SampleList({ rules }: Props) {
  return (
    <section aria-labelledby="samples" className="samples mt-16 max-w-measure">
      <h2 id="samples">{messageWords.samples}</h2>
      <p className="mt-2 text-soft">{messageWords.samplesLead}</p>
      <div className="sample-list mt-4">
        {rules.words.topics.map((topic) => (
          <details key={topic.id} id={`sample-${topic.id}`}>
            <summary>{topic.label}</summary>
            <Samples rules={rules} topic={topic} />
          </details>
        ))}
      </div>
    </section>
  );
}

function Samples({ rules, topic }: Props & { topic: Topic }) {
  const { draft } = freshComposer;
  return (
    <div className="grid gap-5 pb-5">
      {writtenKinds.map(({ form, language }) => (
        <div key={`${form}-${language}`} lang={language}>
          <h3>{messageWords.sample[language][form]}</h3>
          <p className="message-sheet message-text mt-2" translate="no">
            <MessageParts parts={compose(rules, { topic: topic.id, form, language }, draft)} />
          </p>
        </div>
      ))}
      {formsFor(rules.words, { topic: topic.id }).includes('call') && (
        <div>
          <h3>{messageWords.callSample}</h3>
          <div className="message-sheet mt-2" translate="no">
            <CallList sheet={callSheet(rules, { topic: topic.id }, draft)} />
          </div>
        </div>
      )}
    </div>
  );
}
