import { type FlowWords, givenOf } from '#lib/flows/client.ts';
import type { FlowPlace } from './flow-place.ts';
import { replyText } from './reply-text.ts';
import { flowWords } from './words.ts';

interface Props {
  words: FlowWords;
  place: FlowPlace;
}

/** What was answered so far, each with a way to answer it anew. */
export function ReplyTrail({ words, place: { position, given, address } }: Props) {
  if (position.trail.length === 0) return null;
  return (
    <section aria-label={flowWords.trail} className="mb-8">
      <ul className="divide-y divide-line border-y border-line text-small">
        {position.trail.map(({ question, reply }) => {
          const questionWords = words.questions[question];
          const short = questionWords?.short ?? question;
          return (
            <li key={question} className="flex min-h-11 items-center justify-between gap-4">
              <span>
                <span className="text-soft">{short}：</span>
                {replyText(questionWords, reply)}
              </span>
              <a
                href={address(question, given.size === 0 ? givenOf(position.trail) : given)}
                className="inline-flex min-h-11 shrink-0 items-center"
                aria-label={flowWords.changeReply(short)}
              >
                {flowWords.change}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
