import { CopyButton } from '#components/article/copy-button.tsx';
import type { Snippet } from '#lib/insights/index.ts';
import { insightsWords } from './words.ts';

/** Searches that failed alike, with what can be done. */
export interface SearchGroup {
  readonly words: string;
  readonly times: number;
  readonly others: readonly { readonly words: string; readonly times: number }[];
  /** How many pages are found now, and the first of them. */
  readonly found: number;
  readonly best?: { readonly title: string; readonly url: string } | undefined;
  readonly snippets: readonly Snippet[];
}

interface Props {
  groups: readonly SearchGroup[];
}

const words = insightsWords.searches;

/** Searches that failed, most often first, each with what to copy into the content. */
export function SearchGroups({ groups }: Props) {
  if (groups.length === 0) return <p className="mt-6 text-soft">{insightsWords.nothing}</p>;
  return (
    <ol className="mt-6 grid gap-5">
      {groups.map((group) => (
        <li key={group.words} className="min-w-0 border-t border-line pt-3">
          <Group group={group} />
        </li>
      ))}
    </ol>
  );
}

function Group({ group: { words: said, times, others, found, best, snippets } }: { group: SearchGroup }) {
  return (
    <>
      <h2 className="text-part" dir="auto">
        {said} <span className="text-small text-soft">{times.toLocaleString('ja-JP')}</span>
      </h2>
      {others.length > 0 && (
        <p className="text-small text-soft">
          {words.alike}：{others.map((other) => `${other.words}（${other.times.toLocaleString('ja-JP')}）`).join('、')}
        </p>
      )}
      <p className={found > 0 ? 'text-small text-act' : 'text-small text-lose'}>
        {found > 0 ? words.finds(found) : words.findsNothing}
      </p>
      {best !== undefined && (
        <p className="text-small">
          {words.best}
          <a href={best.url} className="inline-flex min-h-11 items-center">
            {best.title}
          </a>
        </p>
      )}
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center text-act">{words.mend}</summary>
        {snippets.map(({ kind, file, text }) => (
          <div key={kind} className="mt-3">
            <p className="text-small">
              <b>{words.kinds[kind]}</b> <span className="text-soft">{file}</span>
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too */}
            <pre className="insights-snippet" tabIndex={0}>
              {text}
            </pre>
            <CopyButton value={text} />
          </div>
        ))}
      </details>
    </>
  );
}
