import type { SearchAnswer } from '#lib/search/index.ts';
import { boxWords } from './box-words.ts';

/** What is told above the results: what to do first, what is not our matter, what there is in another language. */
export function Notices({ notices }: Pick<SearchAnswer, 'notices'>) {
  return notices.map(({ kind, id, say, lang }) => (
    <div key={id} className={`my-4 border-s-4 ps-4 ${kind === 'urgent' ? 'border-lose' : 'border-act'}`} lang={lang}>
      {kind === 'urgent' && (
        <p className="font-bold" lang="ja">
          {boxWords.urgent}
        </p>
      )}
      <p>{say}</p>
      {kind === 'language' && (
        <a href="/en" hrefLang="en" lang="en" className="inline-flex min-h-11 items-center">
          {boxWords.english}
        </a>
      )}
    </div>
  ));
}
