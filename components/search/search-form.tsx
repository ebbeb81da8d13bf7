import type { SearchPaths } from '#lib/assets/index.ts';
import { mostDigits, publicPattern } from '#lib/guard/index.ts';
import { longestQuery } from '#lib/search/index.ts';
import { searchWords } from './words.ts';

interface Props {
  /** The id of the field, because a page may have two forms. */
  id: string;
  paths: SearchPaths;
  /** Small in the header of every page; large at the top of the search pages. */
  size: 'small' | 'large';
  query?: string;
}

/**
 * A plain GET form that leads to `/search`; `components/browser/search` lets it answer while one types. What looks like a
 * private number is not sent: `pattern` keeps it back until the guard's script has started, and where there is none.
 */
export function SearchForm({ id, paths, size, query = '' }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is no landmark in browsers older than 2023
    <form
      role="search"
      action="/search"
      aria-label={size === 'small' ? searchWords.everywhere : searchWords.name}
      className={`search search-${size} no-print`}
      data-search={paths.script}
      data-worker={paths.worker}
      data-index={paths.data}
      data-first={paths.first}
    >
      <label htmlFor={id} className="sr-only">
        {searchWords.ask}
      </label>
      <noscript>
        <p className="search-popup search-note search-bare">{searchWords.withoutScript(longestQuery, mostDigits)}</p>
      </noscript>
      <input
        id={id}
        name="q"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        // Scripts report a long query instead of cutting pasted text, so there is no maxlength.
        maxLength={longestQuery}
        pattern={publicPattern}
        title={searchWords.fewDigits(mostDigits)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        defaultValue={query}
        placeholder={size === 'small' ? searchWords.name : searchWords.example}
        className="search-field"
      />
      {size === 'small' && (
        <span className="search-key" aria-hidden="true">
          /
        </span>
      )}
      <button type="submit" className="search-button">
        {size === 'large' ? searchWords.button : <Glass />}
      </button>
    </form>
  );
}

function Glass() {
  return (
    <>
      <span className="sr-only">{searchWords.button}</span>
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 20 20" />
      </svg>
    </>
  );
}
