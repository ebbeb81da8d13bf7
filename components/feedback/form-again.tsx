import { formPlaces, longestComment, longestWord } from '#lib/feedback/client.ts';
import { feedbackWords as words } from './words.ts';

const place = Object.fromEntries(formPlaces.map((name) => [name, `{{${name}}}`])) as Record<
  (typeof formPlaces)[number],
  string
>;

/** The page that gives a plain form back when it could not be taken (see `lib/hearing/form-again.ts`). */
export function FormAgain() {
  return (
    <div className="max-w-measure">
      <h1>送れませんでした</h1>
      <p className="mt-3" role="alert">
        {place.message}
      </p>
      <form action="/api/feedback" method="post" className="mt-6 grid gap-4">
        {(['page', 'form', 'helpful', 'reason'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={place[name]} />
        ))}
        <label className="grid gap-1">
          {words.word}
          <input name="word" defaultValue={place.word} maxLength={longestWord} className="field" />
        </label>
        <label className="grid gap-1">
          {words.comment}
          <textarea name="comment" rows={4} defaultValue={place.comment} maxLength={longestComment} className="field" />
        </label>
        <p className="text-small text-soft">{words.hint}</p>
        <p>
          <button type="submit" className="button">
            {words.again}
          </button>
        </p>
      </form>
      <p className="mt-6">
        <a href={place.page}>{words.back}</a>
      </p>
    </div>
  );
}
