import type { SearchPaths } from '#lib/assets/index.ts';
import type { SearchPage, SearchPageRequest } from '#lib/finder/index.ts';
import { FilterLinks } from './filter-links.tsx';
import { Notices } from './notices.tsx';
import { PageTurner } from './page-turner.tsx';
import { plainQuery } from './plain-query.ts';
import { ResultList } from './result-list.tsx';
import { SearchForm } from './search-form.tsx';
import { searchAddress, topicLinks, typeLinks } from './search-links.ts';
import { WaysOn } from './ways-on.tsx';
import { firstQueries, searchWords } from './words.ts';

interface Props {
  request: SearchPageRequest;
  page: SearchPage;
  paths: SearchPaths;
}

const words = searchWords.page;

/** The search page: the form, the results, and links that are offered in any case. */
export function SearchView({ request, page, paths }: Props) {
  return (
    <div className="max-w-measure pt-2">
      {page.state === 'start' && <h1 className="mb-6">{searchWords.ask}</h1>}
      <SearchForm id="_search-page" paths={paths} size="large" query={request.query} />
      <Findings request={request} page={page} />
    </div>
  );
}

function Findings({ request, page }: Omit<Props, 'paths'>) {
  switch (page.state) {
    case 'start':
      return (
        <>
          <p className="mt-2 ps-5 text-small text-soft">{searchWords.hint}</p>
          <section aria-labelledby="first-queries" className="mt-10">
            <h2 id="first-queries" className="mb-3 text-part">
              {words.firstQueries}
            </h2>
            <ul className="flex flex-wrap gap-2">
              {firstQueries.map((query) => (
                <li key={query}>
                  <a href={searchAddress({ query })} className="chip">
                    {query}
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <WaysOn topics={page.topics} topicsName={words.topics} />
        </>
      );
    case 'private':
      return (
        <>
          <Head title={words.private}>{words.privateHint}</Head>
          {request.isTelephone && (
            <p className="mt-4">
              <a href="/guides/safety/fake-call" className="inline-flex min-h-11 items-center font-bold">
                {words.call}
              </a>
            </p>
          )}
          <WaysOn topics={page.topics} topicsName={words.topics} />
        </>
      );
    case 'too-long':
      return (
        <>
          <Head title={words.tooLong(page.longest)}>{words.tooLongHint}</Head>
          <WaysOn topics={page.topics} topicsName={words.topics} />
        </>
      );
    case 'nothing':
      return (
        <>
          <Head title={words.nothing(plainQuery(request.query))}>
            {page.notices.length > 0 ? null : page.isKnown ? words.nothingHint : words.unknownHint}
          </Head>
          <Notices notices={page.notices} />
          {page.elsewhere > 0 && (
            <p className="mt-4">
              <a href={searchAddress({ query: request.query })} className="inline-flex min-h-11 items-center">
                {words.widen(page.elsewhere)}
              </a>
            </p>
          )}
          <WaysOn topics={page.topics} topicsName={page.isKnown ? words.nearTopics : words.topics} />
        </>
      );
    case 'answered':
      return <Answer request={request} page={page} />;
  }
}

interface AnswerProps {
  request: SearchPageRequest;
  page: Extract<SearchPage, { state: 'answered' }>;
}

function Answer({ request, page: { answer, stretch, byType, byTopic } }: AnswerProps) {
  const { total, results, didYouMean, notices } = answer;
  const chosen = byTopic.find(({ isCurrent }) => isCurrent)?.value;
  return (
    <>
      <Head title={words.title(plainQuery(request.query))}>
        {words.count(total)}
        {total > results.length && <span className="ms-3">{words.stretch(stretch.first, stretch.last)}</span>}
      </Head>
      <Notices notices={notices} />
      {didYouMean !== undefined && (
        <p className="mt-2">
          {words.didYouMean}：
          <a href={searchAddress({ query: didYouMean })} className="inline-flex min-h-11 items-center font-bold">
            {didYouMean}
          </a>
        </p>
      )}
      <div className="my-5 grid gap-2">
        <FilterLinks name={words.byType} links={typeLinks(request, byType)} />
        <details data-open-when-wide>
          <summary className="fold-name">{chosen === undefined ? words.byTopic : words.inTopic(chosen.title)}</summary>
          <FilterLinks name={words.byTopic} links={topicLinks(request, byTopic)} />
        </details>
      </div>
      <ResultList results={results} start={stretch.first} />
      <PageTurner request={request} stretch={stretch} />
    </>
  );
}

function Head({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <header className="mt-8">
      <h1 className="text-section">{title}</h1>
      <p className="mt-1 text-soft">{children}</p>
    </header>
  );
}
