import type { Metadata } from 'next';
import { PageHead } from '#components/listing/page-head.tsx';
import { canonicalUrl, loadSite } from '#lib/site/index.ts';

export const metadata: Metadata = {
  title: 'このサイトについて',
  description: 'まどぐちはだれが何のために書いているか、何をよりどころにしているか。',
  alternates: { canonical: canonicalUrl('/about') },
};

export default async function AboutPage() {
  const { guides, konbini, faqs, facts } = await loadSite();
  return (
    <>
      <PageHead title="このサイトについて">
        まどぐちは、Amazon.co.jpの注文をコンビニで払う人と、Amazonに問い合わせたい人のための、独立した非公式のガイドです。
      </PageHead>
      <div className="prose mt-8 max-w-measure">
        <h2 id="unofficial">非公式です</h2>
        <p>
          Amazonとも、コンビニ各社とも関係がありません。注文を見たり、止めたり、返金したりすることはできません。番号や個人情報を、送ってもらうこともありません。
        </p>
        <p>画面やメールの表示がこのサイトと違うときは、画面とメールが正しいと考えてください。</p>
        <h2 id="basis">何をよりどころにしているか</h2>
        <p>
          2019年から2025年ごろに書かれた5つの解説記事を並べて読み、Amazonの出品者向けヘルプ、決済会社や公的機関の案内と突き合わせました。解説記事はどれもAmazonが書いたものではなく、互いに食いちがうところがあります。
        </p>
        <p>
          食いちがうところは、だれが何と言っているかを並べ、
          <strong>もし間違っていても読む人の損がいちばん小さい読み方</strong>
          を勧めます。たとえば支払いの期限は、案内によって日数が違います。このサイトは、短いほうのつもりで払うことを勧めます。早く払って損をすることはないからです。文中の
          ◐ を押すと、言い分が並んで開きます。
        </p>
        <h2 id="dates">日付の意味</h2>
        <p>
          記事の「出典との照合」は、書いてあることを出典と照らし合わせた日です。
          <strong>実際の画面をその日に操作して確かめたという意味ではありません。</strong>
          「次の見直し」は、その日までに読み直す約束の日です。新しくした記事と、読み方が変わった事実は、
          <a href="/changes">変わったところ</a>に日ごとに並べています。
        </p>
        <h2 id="reuse">ほかのサイトで使う</h2>
        <p>
          支払いの期限を数える部品を、<a href="/embed">自分のサイトに置けます</a>。
        </p>
        <h2 id="phone">電話番号を載せない理由</h2>
        <p>
          ネットには、使われなくなった番号や、にせの問い合わせ先が混じっています。番号を見てかけるより、Amazonのアプリかサイトにログインし、問い合わせの画面からAmazonに電話をかけてもらうほうが安全です。
        </p>
        <h2 id="size">いま読めるもの</h2>
        <p>
          ガイドが{guides.length}本、お店のページが{konbini.length}本、よくある質問が{faqs.length}
          件あります。書いてあることのよりどころは、{facts.length}件の<a href="/facts">事実</a>
          に1つずつまとめています。同じものを、<a href="/developers">プログラムから</a>
          も読めます。
        </p>
      </div>
    </>
  );
}
