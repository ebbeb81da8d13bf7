import { pageWords } from '#lib/words/index.ts';

/** The words of copies that stand in no article. Where a page says the same, they are the same. */
export const copyWords = {
  ...pageWords,
  unofficial:
    'まどぐちは、Amazonともコンビニ各社とも関係のない、非公式のガイドです。画面やメールの表示と違うときは、画面とメールが正しいと考えてください。',
  page: 'このページ',
  overview: '一覧と、このサイトについて',
  basis: 'この記事が基づく事実',
  steps: '手順',
  flow: { nextSteps: '次にすること', ways: '問い合わせずに調べる' },
  claimSays: '言い分',
} as const;
