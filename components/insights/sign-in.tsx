import { insightsWords } from './words.ts';

interface Props {
  notice?: keyof typeof insightsWords.signIn.notices | undefined;
  home: string;
}

const words = insightsWords.signIn;

/** Asks for the operator's token. */
export function SignIn({ notice, home }: Props) {
  return (
    <div className="max-w-measure pt-2">
      <h1>{words.title}</h1>
      {notice !== undefined && (
        <p role="alert" className="box box-lose mt-4">
          {words.notices[notice]}
        </p>
      )}
      <form action={`${home}/sign-in`} method="post" className="mt-6 grid gap-4">
        <label className="grid gap-1">
          {words.token}
          <input
            type="password"
            name="token"
            required
            autoComplete="current-password"
            className="insights-field"
            maxLength={512}
          />
        </label>
        <p>
          <button type="submit" className="button">
            {words.send}
          </button>
        </p>
      </form>
    </div>
  );
}
