import type { SearchIngredients } from '#lib/finder/index.ts';
import { analyseSections, type Morpheme, type SearchData } from '#lib/search/index.ts';

/** Our search without one of its ingredients. */
export interface Ablation {
  /** The ingredient that was left out. */
  readonly name: string;
  readonly data: SearchData;
}

type Change = (ingredients: SearchIngredients) => SearchIngredients;

const leftOut: Readonly<Record<string, Change>> = {
  'other names (ファミマ)': withSynonyms({ names: {} }),
  'wrong conversions (支払い機嫌)': withSynonyms({ slips: {} }),
  'words of like meaning': withSynonyms({ near: [] }),
  'words of questions (いつまで)': withSynonyms({ asks: {} }),
  'turns of speech passed over': withSynonyms({ ignore: [] }),
  'all of synonyms.yaml': withSynonyms({ names: {}, slips: {}, near: [], asks: {}, ignore: [] }),
  'readings (しはらい)': withMorphemes((morpheme) => ({ ...morpheme, reading: '' })),
  'endings and okurigana': withMorphemes((morpheme) => ({
    ...morpheme,
    part: /^(?:動詞|形容詞),自立/.test(morpheme.part) ? '名詞,一般' : morpheme.part,
    conjugation: '',
    base: morpheme.surface,
  })),
  'the words of links': withSections(({ aliases: _, ...section }) => section),
  'signposts told apart': withSections(({ isSignpost: _, ...section }) => section),
};

/** Makes the search data once per ingredient, without that ingredient. */
export async function ablations(ingredients: SearchIngredients, most = Number.POSITIVE_INFINITY): Promise<Ablation[]> {
  const made: Ablation[] = [];
  for (const [name, change] of Object.entries(leftOut).slice(0, most)) {
    const { sections, synonyms, analyse } = change(ingredients);
    made.push({ name, data: await analyseSections(sections, synonyms, analyse) });
  }
  return made;
}

function withSynonyms(some: Partial<SearchIngredients['synonyms']>): Change {
  return (ingredients) => ({ ...ingredients, synonyms: { ...ingredients.synonyms, ...some } });
}

function withMorphemes(change: (morpheme: Morpheme) => Morpheme): Change {
  return (ingredients) => ({
    ...ingredients,
    analyse: async (texts) => {
      const counted = await ingredients.analyse(texts);
      return counted.map(([morpheme, count]) => [change(morpheme), count] as const);
    },
  });
}

function withSections(
  change: (section: SearchIngredients['sections'][number]) => SearchIngredients['sections'][number],
): Change {
  return (ingredients) => ({ ...ingredients, sections: ingredients.sections.map(change) });
}
