import type { Metadata } from 'next';
import { LinkList } from '#components/listing/link-list.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { words } from '#components/words.ts';
import { canonicalUrl, loadSite } from '#lib/site/index.ts';

const summary = 'Amazonや出品者に連絡する道を、1つずつ説明します。電話番号をさがす必要はありません。';

export const metadata: Metadata = {
  title: words.nav.contact,
  description: summary,
  alternates: { canonical: canonicalUrl('/contact') },
};

export default async function ContactPage() {
  const { channels } = await loadSite();
  const forSellers = channels.filter(({ audience }) => audience.every((each) => each === 'seller'));
  const forBuyers = channels.filter((channel) => !forSellers.includes(channel));
  return (
    <>
      <PageHead title={words.nav.contact}>
        {summary}どれを使うか迷うときは、<a href="/guides/contact/choose">どの窓口に聞くかを選ぶ</a>を見てください。
      </PageHead>
      <div className="mt-10 grid items-start gap-10 lg:grid-cols-2">
        <ChannelList id="buyers" title="買う人の窓口" channels={forBuyers} />
        <ChannelList id="sellers" title="出品者の窓口" channels={forSellers} />
      </div>
    </>
  );
}

interface ListProps {
  id: string;
  title: string;
  channels: readonly { path: string; name: string; answer: string }[];
}

function ChannelList({ id, title, channels }: ListProps) {
  if (channels.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3">
        {title}
      </h2>
      <LinkList items={channels.map(({ path, name, answer }) => ({ path, title: name, note: answer }))} />
    </section>
  );
}
