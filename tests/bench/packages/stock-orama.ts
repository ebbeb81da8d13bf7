import { create, insertMultiple, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/japanese';
import type { SearchSection } from '../../../lib/search/index.ts';
import { onePerPage, type SearchSystem, sectionsAsked } from '../../search/system.ts';

/** Orama with its own tokenizer for Japanese. */
export async function stockOrama(sections: readonly SearchSection[]): Promise<SearchSystem> {
  const database = create({
    schema: { title: 'string', section: 'string', text: 'string', url: 'string' } as const,
    components: { tokenizer: await createTokenizer() },
  });
  await insertMultiple(
    database,
    sections.map(({ title, section = '', text, url }) => ({ title, section, text, url })),
  );
  return {
    name: 'Orama, Japanese',
    search: async (query) => {
      const { hits } = await search(database, {
        term: query,
        properties: ['title', 'section', 'text'],
        boost: { title: 2, section: 3 },
        limit: sectionsAsked,
      });
      return onePerPage(
        hits.map(({ document }) => document.url),
        sections,
      );
    },
  };
}
