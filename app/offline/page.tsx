import type { Metadata } from 'next';
import { UrgentList } from '#components/home/urgent-list.tsx';
import { KeptGroups } from '#components/offline/kept-groups.tsx';
import { offlinePageWords as words } from '#components/offline/words.ts';
import { SearchForm } from '#components/search/search-form.tsx';
import { browserAssets, searchPaths } from '#lib/assets/index.ts';
import { loadSite } from '#lib/site/index.ts';

export const metadata: Metadata = { title: words.title, robots: { index: false } };

/** The page that the service worker shows, at the address that was asked for, when it has neither network nor copy. */
export default async function OfflinePage() {
  const { topics } = await loadSite();
  return (
    <>
      <div className="max-w-measure">
        <h1>{words.title}</h1>
        <p className="mt-3">{words.lead}</p>
        <p role="status" data-offline-back={words.back} />
        <p className="mt-4">
          <button type="button" hidden data-offline-again className="button">
            {words.again}
          </button>
        </p>
      </div>
      <h2 className="mt-10 mb-2 text-part">{words.urgent}</h2>
      <UrgentList />
      <div className="max-w-measure">
        <h2 className="mt-10 mb-3 text-part">{words.search}</h2>
        <SearchForm id="_search-kept" paths={await searchPaths()} size="large" />
        <p className="mt-2 ps-5 text-small text-soft">{words.searchHint}</p>
        <h2 className="mt-10 text-part">{words.kept}</h2>
        <p data-kept-none className="mt-2">
          {words.none}
        </p>
        <KeptGroups topics={topics} />
      </div>
      <script type="module" src={await browserAssets().pathOf('offline-page')} />
    </>
  );
}
