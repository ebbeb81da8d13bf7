import { type FlowWords, givenOf } from '#lib/flows/client.ts';
import type { FlowView } from './flow-view.ts';
import { replyText } from './reply-text.ts';
import { flowWords } from './words.ts';

interface Props {
  words: FlowWords;
  view: FlowView;
  /** Whether a wide screen shows the replies beside the page instead. */
  hasSide?: boolean;
}

/** The replies so far, each with a link to change it. More than one are folded into one line, so that options and results come first. */
export function ReplyTrail({ words, view, hasSide = false }: Props) {
  const { trail } = view.position;
  if (trail.length === 0) return null;
  if (trail.length === 1) {
    return (
      <section aria-label={flowWords.trail} className={`no-print mt-2 mb-4 ${hasSide ? 'lg:hidden' : ''}`}>
        <Replies words={words} view={view} />
      </section>
    );
  }
  return (
    <details className={`no-print mt-2 mb-4 text-small ${hasSide ? 'lg:hidden' : ''}`}>
      <summary className="unfold">{flowWords.trailOf(trail.length)}</summary>
      <Replies words={words} view={view} />
    </details>
  );
}

/** The same beside the page, where a wide screen has room for all of them. */
export function ReplySide({ words, view }: Omit<Props, 'hasSide'>) {
  if (view.position.trail.length === 0) return null;
  return (
    <section aria-label={flowWords.trail} className="no-print hidden lg:not-first:mt-8 lg:block">
      <h2 className="mb-2 text-part">{flowWords.trail}</h2>
      <Replies words={words} view={view} />
    </section>
  );
}

function Replies({ words, view: { position, given, address } }: Omit<Props, 'hasSide'>) {
  return (
    <ul className="divide-y divide-line border-y border-line text-small">
      {position.trail.map(({ question, reply }) => {
        const questionWords = words.questions[question];
        const short = questionWords?.short ?? question;
        return (
          <li key={question} className="flex min-h-11 items-center justify-between gap-4 py-1">
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
  );
}
