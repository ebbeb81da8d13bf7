import type { PlainPage } from './plain-page.ts';

/** How many there are of what the page counts. */
interface Counts {
  readonly guides: number;
  readonly konbini: number;
  readonly faqs: number;
  readonly facts: number;
}

/** What this site is, and what it rests on. */
export function aboutPage({ guides, konbini, faqs, facts }: Counts): PlainPage {
  return {
    path: '/about',
    title: 'このサイトについて',
    description: 'まどぐちはだれが何のために書いているか、何をよりどころにしているか。',
    lead: 'まどぐちは、Amazon.co.jpの注文をコンビニで払う人と、Amazonに問い合わせたい人のための、独立した非公式のガイドです。',
    parts: [
      {
        id: 'unofficial',
        heading: '非公式です',
        blocks: [
          'Amazonとも、コンビニ各社とも関係がありません。注文を見たり、止めたり、返金したりすることはできません。番号や個人情報を、送ってもらうこともありません。',
          '画面やメールの表示がこのサイトと違うときは、画面とメールが正しいと考えてください。',
        ],
      },
      {
        id: 'basis',
        heading: '何をよりどころにしているか',
        blocks: [
          '2019年から2025年ごろに書かれた5つの解説記事を並べて読み、Amazonの出品者向けヘルプ、決済会社や公的機関の案内と突き合わせました。解説記事はどれもAmazonが書いたものではなく、互いに食いちがうところがあります。',
          '食いちがうところは、だれが何と言っているかを並べ、**もし間違っていても読む人の損がいちばん小さい読み方**を勧めます。たとえば支払いの期限は、案内によって日数が違います。このサイトは、短いほうのつもりで払うことを勧めます。早く払って損をすることはないからです。文中の ◐ を押すと、言い分が並んで開きます。',
        ],
      },
      {
        id: 'dates',
        heading: '日付の意味',
        blocks: [
          '記事の「出典との照合」は、書いてあることを出典と照らし合わせた日です。**実際の画面をその日に操作して確かめたという意味ではありません。**「次の見直し」は、その日までに読み直す約束の日です。新しくした記事と、読み方が変わった事実は、[変わったところ](/changes)に日ごとに並べています。',
        ],
      },
      {
        id: 'reuse',
        heading: 'ほかのサイトで使う',
        blocks: ['支払いの期限を数える部品を、[自分のサイトに置けます](/embed)。'],
      },
      {
        id: 'phone',
        heading: '電話番号を載せない理由',
        blocks: [
          'ネットには、使われなくなった番号や、にせの問い合わせ先が混じっています。番号を見てかけるより、Amazonのアプリかサイトにログインし、問い合わせの画面からAmazonに電話をかけてもらうほうが安全です。',
        ],
      },
      {
        id: 'size',
        heading: 'いま読めるもの',
        blocks: [
          `ガイドが${guides}本、お店のページが${konbini}本、よくある質問が${faqs}件あります。書いてあることのよりどころは、${facts}件の[事実](/facts)に1つずつまとめています。同じものを、[プログラムから](/developers)も読めます。`,
        ],
      },
    ],
  };
}
