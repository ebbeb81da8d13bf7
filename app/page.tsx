import type { Metadata } from 'next';
import { DisagreementList } from '#components/home/disagreement-list.tsx';
import { KeptPlace } from '#components/home/kept-place.tsx';
import { StageList } from '#components/home/stage-list.tsx';
import { TopicGrid } from '#components/home/topic-grid.tsx';
import { UrgentList } from '#components/home/urgent-list.tsx';
import { ChainGrid } from '#components/konbini/chain-grid.tsx';
import { DataBlock } from '#components/layout/data-block.tsx';
import { QuestionList } from '#components/listing/question-list.tsx';
import { SearchForm } from '#components/search/search-form.tsx';
import { searchWords } from '#components/search/words.ts';
import { words } from '#components/words.ts';
import { browserAssets, searchPaths } from '#lib/assets/index.ts';
import { dataText, webSite } from '#lib/copies/index.ts';
import { loadSite } from '#lib/site/index.ts';
import { alternatesOf } from './_article/alternates.ts';
import { loadPay } from './_flow/load-pay.ts';

export const metadata: Metadata = { alternates: alternatesOf('/') };

/** How many questions the first page shows: about one screen. */
const questionsShown = 6;

export default async function HomePage() {
  const { topics, konbini, faqs, facts } = await loadSite();
  const { flow, content } = await loadPay();
  return (
    <>
      <div className="home max-w-measure pt-2">
        <h1>いま、何に困っていますか。</h1>
        <p className="mt-2 text-soft">コンビニ払いと問い合わせの案内です。</p>
      </div>
      <KeptPlace script={await browserAssets().pathOf('kept')} deadline={content.figures.deadline} />
      <section aria-labelledby="urgent" className="mt-5">
        <h2 id="urgent" className="mb-2 text-part">
          急ぐとき
        </h2>
        <UrgentList />
      </section>
      <div className="mt-8 grid items-start gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <section aria-labelledby="stages">
          <h2 id="stages" className="mb-3 text-part">
            コンビニ払い、いまどこですか
          </h2>
          <StageList flow={flow} words={content.words} />
        </section>
        <div className="grid gap-8">
          <section aria-labelledby="ask">
            <h2 id="ask" className="mb-3 text-part">
              言葉でさがす
            </h2>
            <SearchForm id="_search-home" paths={await searchPaths()} size="large" />
            <p className="mt-2 ps-5 text-small text-soft">{searchWords.hint}</p>
          </section>
          <section aria-labelledby="desk" className="rounded-box border border-line bg-sheet p-5">
            <h2 id="desk" className="text-part">
              Amazonに問い合わせたい
            </h2>
            <p className="mt-2">用件に合う窓口と、用意するものを案内します。電話番号をさがす必要はありません。</p>
            <p className="mt-4">
              <a href="/contact" className="button">
                窓口をえらぶ
              </a>
            </p>
          </section>
        </div>
      </div>
      <section aria-labelledby="chains" className="mt-14">
        <h2 id="chains" className="mb-4">
          お店からえらぶ
        </h2>
        <ChainGrid konbini={konbini} facts={facts} />
      </section>
      <section aria-labelledby="questions" className="mt-14">
        <h2 id="questions" className="mb-4">
          よくある質問
        </h2>
        <QuestionList faqs={firstOfEach(faqs, questionsShown)} />
        <p className="mt-2">
          <a href="/faq" className="inline-flex min-h-11 items-center">
            質問を全部見る（{faqs.length}件）
          </a>
        </p>
      </section>
      <section aria-labelledby="topics" className="mt-14">
        <h2 id="topics" className="mb-4">
          話題からさがす
        </h2>
        <TopicGrid topics={topics} />
      </section>
      <div className="mt-14 max-w-measure">
        <DisagreementList facts={facts} />
      </div>
      <DataBlock text={dataText([webSite(words.site, words.tagline)])} />
    </>
  );
}

/** One question per topic, so that no topic displaces the others. */
function firstOfEach<Item extends { topic: string }>(items: readonly Item[], count: number): Item[] {
  const firsts = new Map<string, Item>();
  for (const item of items) if (!firsts.has(item.topic)) firsts.set(item.topic, item);
  return [...firsts.values()].slice(0, count);
}
