import type { Konbini } from '#lib/konbini/index.ts';
import { cardWords } from './card-words.ts';

interface Props {
  konbini: Pick<Konbini, 'counter' | 'number'>;
}

/** One large sentence to show to the clerk, with the number's name and the number. Japanese first. */
export function ClerkView({ konbini: { counter, number } }: Props) {
  const request =
    counter.at === 'terminal'
      ? `${counter.terminal}で、インターネットの代金を払いたいです。`
      : `${counter.say.replace(/。$/, '')}。`;
  const english =
    counter.at === 'terminal'
      ? `I would like to pay for an online order at the ${counter.terminal} machine. Could you help me?`
      : 'I would like to pay for an online order at the register.';
  return (
    <section className="card-clerk" data-part="clerk" aria-label={cardWords.clerk} hidden>
      <p className="card-words" translate="no" lang="ja">
        {request}
        <span data-part="is-whole" hidden>
          {number.name}は
          <span data-part="clerk-number" />
          です。
        </span>
      </p>
      <p lang="en" translate="no">
        {english}
      </p>
      <p className="card-buttons">
        <button type="button" className="button button-plain" data-part="hide-clerk">
          {cardWords.clerkBack}
        </button>
      </p>
    </section>
  );
}
