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
    <div className="with-rail pt-2">
      <div>
        {page.state === 'start' && <h1 className="mb-6">{searchWords.ask}</h1>}
        <SearchForm id="_search-page" paths={paths} size="large" query={request.query} />
        {page.state === 'answered' ? <AnswerHead page={page} /> : <Findings request={request} page={page} />}
      </div>
      {page.state === 'answered' && (
        <>
          <Filters request={request} page={page} />
          <div className="lg:mt-5">
            <ResultList results={page.answer.results} start={page.stretch.first} />
            <PageTurner request={request} stretch={page.stretch} />
          </div>
        </>
      )}
    </div>
  );
}

type Answered = Extract<SearchPage, { state: 'answered' }>;

function Findings({ request, page }: { request: SearchPageRequest; page: Exclude<SearchPage, Answered> }) {
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
  }
}

function AnswerHead({ page: { answer, stretch } }: { page: Answered }) {
  const { query, total, results, didYouMean, notices } = answer;
  return (
    <>
      <Head title={words.title(plainQuery(query))}>
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
    </>
  );
}

/** Above the results on a phone, beside them on a wide screen. */
function Filters({ request, page: { byType, byTopic } }: { request: SearchPageRequest; page: Answered }) {
  const chosen = byTopic.find(({ isCurrent }) => isCurrent)?.value;
  return (
    <div className="rail my-5 grid gap-2">
      <FilterLinks name={words.byType} links={typeLinks(request, byType)} />
      <details data-open-when-wide>
        <summary className="fold-name">{chosen === undefined ? words.byTopic : words.inTopic(chosen.title)}</summary>
        <FilterLinks name={words.byTopic} links={topicLinks(request, byTopic)} />
      </details>
    </div>
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
