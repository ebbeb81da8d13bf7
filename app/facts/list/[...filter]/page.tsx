import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { words } from '#components/words.ts';
import { factListAddress, statuses } from '#lib/facts/index.ts';
import { listingWords } from '#lib/words/index.ts';
import { FactListPage, loadFacts } from '../../_list/fact-list-page.tsx';

// Built once, because there are about a hundred, and a page made for a request costs the server fifty times as much.
export const dynamicParams = false;

const folder = '/facts/list/';

export async function generateStaticParams() {
  const { pages } = await loadFacts();
  return pages
    .map(({ filter, page }) => factListAddress(filter, page))
    .filter((address) => address.startsWith(folder))
    .map((address) => ({ filter: address.slice(folder.length).split('/') }));
}

type Props = PageProps<'/facts/list/[...filter]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await load(params);
  const { group, show } = page.filter;
  const names = [
    group === 'all' ? undefined : (listingWords.facts.groups[group] ?? group),
    show === 'all' ? undefined : show === 'review' ? words.byReview : statuses[show],
    page.pages > 1 ? words.factPageOf(page.page, page.pages) : undefined,
  ].filter((name) => name !== undefined);
  // Each fact has a page of its own, which is what others should find.
  return {
    title: `${words.facts}：${names.join('・')}`,
    description: listingWords.facts.summary,
    robots: { index: false, follow: true },
  };
}

export default async function FactListRoute({ params }: Props) {
  return <FactListPage {...(await load(params))} />;
}

async function load(params: Props['params']) {
  const { filter } = await params;
  const { pages, ...loaded } = await loadFacts();
  const address = `${folder}${filter.join('/')}`;
  const page = pages.find((each) => factListAddress(each.filter, each.page) === address);
  if (page === undefined) notFound();
  return { ...loaded, page };
}
