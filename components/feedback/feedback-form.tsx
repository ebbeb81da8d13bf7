import { longestComment, longestWord, reasons } from '#lib/feedback/client.ts';
import { feedbackWords as words } from './words.ts';

interface Props {
  /** The address of the page that is asked about. */
  page: string;
}

/**
 * Asks at the end of a page whether it helped. A plain form, which comes back to the thanks below; with script a press is
 * sent without leaving the page (`components/browser/feedback`).
 */
export function FeedbackForm({ page }: Props) {
  return (
    <form action="/api/feedback" method="post" className="feedback no-print" aria-labelledby="_feedback">
      <input type="hidden" name="page" value={page} />
      <h2 id="_feedback" className="text-part">
        {words.ask}
      </h2>
      <p className="feedback-row">
        <Button value="yes" text={words.yes} />
        <Button value="no" text={words.no} />
      </p>
      <p id="feedback-thanks" role="status" tabIndex={-1}>
        <span>{words.thanks}</span>
      </p>
      <details>
        <summary>{words.more}</summary>
        <fieldset className="feedback-row">
          <legend>{words.reason}</legend>
          {reasons.map((reason) => (
            <label key={reason}>
              <input type="radio" name="reason" value={reason} /> {words.reasons[reason]}
            </label>
          ))}
        </fieldset>
        <label>
          {words.word}
          <input name="word" maxLength={longestWord} autoComplete="off" />
        </label>
        <label>
          {words.comment}
          <textarea name="comment" rows={3} maxLength={longestComment} />
        </label>
        <p className="text-small text-soft">{words.hint}</p>
        <input name="website" tabIndex={-1} autoComplete="off" aria-hidden="true" className="sr-only" />
        <Button value="no" text={words.send} />
      </details>
    </form>
  );
}

function Button({ value, text }: { value: 'yes' | 'no'; text: string }) {
  return (
    <button type="submit" name="helpful" value={value} className="button button-plain">
      {text}
    </button>
  );
}
