import { shareWords as words } from './share-words.ts';

/** Lets readers agree to send the words of their searches, and shows what was sent. The script that sends shows it. */
export function ShareSwitch() {
  return (
    <>
      <noscript>
        <p>{words.withoutScript}</p>
      </noscript>
      <div hidden>
        <label className="flex min-h-11 w-fit items-center gap-3">
          <input type="checkbox" data-share autoComplete="off" className="size-5 shrink-0 accent-act" />
          {words.agree}
        </label>
        <p className="mt-2">{words.stop}</p>
        <details className="mt-2">
          <summary className="min-h-11 content-center">{words.sent}</summary>
          <ul />
        </details>
      </div>
    </>
  );
}
