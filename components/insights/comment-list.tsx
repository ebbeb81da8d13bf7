import { insightsWords } from './words.ts';

/** A comment as it is shown. */
export interface ShownComment {
  readonly id: string;
  readonly at: string;
  readonly page: string;
  readonly title: string;
  readonly isHelpful: boolean;
  readonly reason?: string | undefined;
  readonly word?: string | undefined;
  readonly comment: string;
  readonly lang: string;
  readonly doneOn?: string | undefined;
  readonly note: string;
}

interface Props {
  comments: readonly ShownComment[];
  /** Where the forms are sent. */
  action: string;
  /** The address of this list, to come back to. */
  back: string;
  form: string;
  /** Where older ones are. */
  more?: string | undefined;
}

const words = insightsWords.comments;

/** What the buttons of a form do with a comment that waits, and with one that is done. */
const waitingButtons = [
  { done: 'yes', text: words.done, className: 'button' },
  { done: 'no', text: words.keep, className: 'button button-plain' },
] as const;
const doneButtons = [
  { done: 'yes', text: words.keep, className: 'button button-plain' },
  { done: 'no', text: words.again, className: 'button button-plain' },
] as const;

/** Comments to read, with a form under each for a note and to mark it as done. */
export function CommentList({ comments, action, back, form, more }: Props) {
  if (comments.length === 0) return <p className="mt-6 text-soft">{insightsWords.nothing}</p>;
  return (
    <>
      <ol className="mt-6 grid gap-6">
        {comments.map((comment) => (
          <li key={comment.id} className="border-t border-line pt-4">
            <CommentText comment={comment} />
            <form action={action} method="post" className="mt-3 grid gap-3">
              <input type="hidden" name="form" value={form} />
              <input type="hidden" name="id" value={comment.id} />
              <input type="hidden" name="back" value={back} />
              <label className="grid gap-1 text-small">
                {words.note}
                <textarea
                  name="note"
                  rows={2}
                  maxLength={1000}
                  defaultValue={comment.note}
                  className="insights-field"
                />
              </label>
              <p className="flex flex-wrap gap-3">
                {(comment.doneOn === undefined ? waitingButtons : doneButtons).map(({ done, text, className }) => (
                  <button key={text} type="submit" name="done" value={done} className={className}>
                    {text}
                  </button>
                ))}
              </p>
            </form>
          </li>
        ))}
      </ol>
      {more !== undefined && (
        <p className="mt-6">
          <a href={more} className="button button-plain">
            {words.more}
          </a>
        </p>
      )}
    </>
  );
}

function CommentText({ comment }: { comment: ShownComment }) {
  const { at, page, title, isHelpful, reason, word, comment: text, lang, doneOn } = comment;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 text-small text-soft">
        <span>{at}</span>
        <a href={page} className="inline-flex min-h-11 items-center">
          {title}
        </a>
        <span>{isHelpful ? words.helpful.yes : words.helpful.no}</span>
        {reason !== undefined && <span>{reason}</span>}
        {doneOn !== undefined && <b>{words.doneOn(doneOn)}</b>}
      </p>
      {word !== undefined && <p className="text-small">{words.saw(word)}</p>}
      <p className="insights-comment" lang={lang} dir="auto">
        {text}
      </p>
    </>
  );
}
