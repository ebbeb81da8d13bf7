import lunr from 'lunr';
import japanese from 'lunr-languages/lunr.ja.js';
import stemmer from 'lunr-languages/lunr.stemmer.support.js';
import tinySegmenter from 'lunr-languages/tinyseg.js';
import type { SearchSection } from '../../../lib/search/index.ts';
import { onePerPage, type SearchSystem } from '../../search/system.ts';

/** lunr with the Japanese of lunr-languages, which splits words with TinySegmenter. */
export function stockLunr(sections: readonly SearchSection[]): SearchSystem {
  for (const plugin of [stemmer, tinySegmenter, japanese]) plugin(lunr);
  const index = lunr((builder) => {
    builder.use(lunr.ja);
    builder.ref('url');
    builder.field('title', { boost: 2 });
    builder.field('section', { boost: 3 });
    builder.field('text');
    for (const { url, title, section = '', text } of sections) builder.add({ url, title, section, text });
  });
  return {
    name: 'lunr, Japanese',
    search: (query) => {
      // Passes words, because lunr reads some characters of a query string as operators.
      const found = index.query((words) => {
        for (const word of lunr.ja.tokenizer(query)) words.term(word.toString());
      });
      return Promise.resolve(
        onePerPage(
          found.map(({ ref }) => ref),
          sections,
        ),
      );
    },
  };
}
