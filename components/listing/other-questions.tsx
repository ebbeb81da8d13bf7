import { Phrases } from '#components/phrases.tsx';
import { words } from '#components/words.ts';
import type { Faq } from '#lib/faqs/index.ts';

interface Props {
  faqs: readonly Faq[];
}

/** As many as fit beside a short answer. */
const shown = 7;

/** Other questions of a topic, for the room beside an answer. */
export function OtherQuestions({ faqs }: Props) {
  if (faqs.length === 0) return null;
  return (
    <section aria-labelledby="other-questions">
      <h2 id="other-questions" className="mb-2 text-small text-soft">
        {words.otherQuestions}
      </h2>
      <ul className="folds fold-rows text-small">
        {faqs.slice(0, shown).map(({ path, question }) => (
          <li key={path}>
            <a href={path} className="link-title">
              <span>
                <Phrases text={question} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
