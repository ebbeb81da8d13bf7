import { copyPath, markdownCopies } from '#lib/copies/index.ts';
import { searchSections } from '#lib/finder/index.ts';
import type { SearchIndex } from '#lib/search/index.ts';
import type { Site } from '#lib/site/index.ts';
import { judgeReading, type Verdict } from './judge.ts';
import type { Question } from './questions.ts';
import { type AskedSearch, readAsAssistant, resultsRead } from './reader.ts';

/** Our search, as a program asks it. */
export function ourAskedSearch(index: SearchIndex): AskedSearch {
  return {
    name: 'ours',
    find: async (question) => {
      const { notices, results } = index.search(question, { limit: resultsRead });
      return { notices: notices.map(({ say }) => say), addresses: results.map(({ url }) => url) };
    },
  };
}

/** Asks a search each question, and reads the copies of our pages that it finds. */
export async function askAll(
  site: Site,
  search: AskedSearch,
  questions: readonly Question[],
): Promise<readonly Verdict[]> {
  const copies = markdownCopies(site);
  const few = new Map(searchSections(site).map((section) => [section.page, section.few]));
  const verdicts: Verdict[] = [];
  for (const question of questions) {
    const texts = await readAsAssistant(search, (page) => copies.get(copyPath(page)), question.ask);
    verdicts.push(judgeReading(question, texts, (page) => few.get(page)));
  }
  return verdicts;
}
