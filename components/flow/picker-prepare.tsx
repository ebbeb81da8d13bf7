import type { Method, PickerReplies } from '#lib/channels/client.ts';
import type { ToldProps } from './picker-parts.ts';
import { pickerWords } from './picker-words.ts';

/** A checklist of what to prepare, and a link to the message composer. */
export function Prepare({ picked: { prepare, ranked }, content, replies }: ToldProps) {
  if (prepare.length === 0) return null;
  return (
    <div className="mt-10 grid gap-4 lg:sticky lg:top-6 lg:col-start-2 lg:row-start-3">
      <section aria-labelledby="prepare" className="tile">
        <h2 id="prepare" className="text-part">
          {pickerWords.prepare}
        </h2>
        <ul className="mt-2">
          {prepare.map((id) => (
            <li key={id}>
              <label className="flex min-h-11 items-center gap-3">
                <input type="checkbox" className="tick" />
                {content.result.prepare[id]}
              </label>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-small text-soft">{pickerWords.prepareNote}</p>
        <p className="no-print mt-4">
          <a href={messageAddress(replies, ranked[0]?.ways[0].by)} className="button button-plain">
            {pickerWords.compose}
          </a>
        </p>
      </section>
    </div>
  );
}

const formFor: Readonly<Partial<Record<Method, string>>> = { phone: 'call', mail: 'mail' };

// The link carries only choices from lists, never typed text.
function messageAddress({ who, matter, language }: PickerReplies, by: Method | undefined): string {
  const form = by === undefined ? undefined : formFor[by];
  const known = { topic: matter, who, form, language: language === 'english' ? language : undefined };
  const query = new URLSearchParams(
    Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return query.size === 0 ? '/contact/message' : `/contact/message?${query}`;
}
