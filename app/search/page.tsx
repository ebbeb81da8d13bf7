import type { Metadata } from 'next';
import { plainQuery } from '#components/search/plain-query.ts';
import { SearchView } from '#components/search/search-view.tsx';
import { searchWords } from '#components/search/words.ts';
import { searchIndex, searchPaths } from '#lib/assets/index.ts';
import { readSearchPage, searchPage } from '#lib/finder/index.ts';
import { loadOutline } from '#lib/site/index.ts';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/search'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = plainQuery(readSearchPage(await searchParams, []).query);
  return {
    title: query === '' ? searchWords.name : searchWords.page.title(query),
    description: searchWords.hint,
    robots: { index: false },
  };
}

export default async function SearchRoute({ searchParams }: Props) {
  const [{ topics }, index, paths] = await Promise.all([loadOutline(), searchIndex(), searchPaths()]);
  const request = readSearchPage(await searchParams, topics);
  return <SearchView request={request} page={searchPage(index, topics, request)} paths={paths} />;
}
