import type { Metadata } from 'next';
import { ChannelChart } from '#components/channel/channel-chart.tsx';
import { AnswerLinks } from '#components/flow/answer-links.tsx';
import { LinkList } from '#components/listing/link-list.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { messageWords } from '#components/message/words.ts';
import { words } from '#components/words.ts';
import { pickerFlow, pickerQuestions } from '#lib/channels/index.ts';
import { desksByAudience, loadSite } from '#lib/site/index.ts';
import { listingWords } from '#lib/words/index.ts';
import { alternatesOf } from '../_article/alternates.ts';
import { loadContact } from '../_flow/load-contact.ts';
import { viewAt } from '../_flow/server-view.ts';

const { title, summary } = listingWords.contact;

export const metadata: Metadata = {
  title,
  description: summary,
  alternates: alternatesOf('/contact'),
};

/** The picker's first question, and a list of all desks for readers who already know theirs. */
export default async function ContactPage() {
  const site = await loadSite();
  const { content } = await loadContact();
  const { buyers, sellers } = desksByAudience(site);
  const who = content.words.questions.who;
  return (
    <>
      <PageHead title={title}>{summary}</PageHead>
      {who !== undefined && (
        <section aria-labelledby="who" className="mt-8 max-w-measure">
          <h2 id="who" className="mb-4">
            {who.ask}
          </h2>
          <AnswerLinks
            id="who"
            question={pickerQuestions.who}
            words={who}
            view={viewAt(pickerFlow, { at: 'question', id: 'who', trail: [] })}
          />
        </section>
      )}
      <div className="mt-10 max-w-measure">
        <LinkList items={[{ path: '/contact/message', title: messageWords.title, note: messageWords.lead }]} />
      </div>
      <h2 className="mt-14">{listingWords.contact.all}</h2>
      <div className="mt-4 max-w-measure">
        <ChannelChart channels={buyers} facts={site.facts} />
        <p className="mt-2 text-small text-soft">{words.channel.chart.legend}</p>
      </div>
      <div className="mt-8 grid items-start gap-10 lg:grid-cols-2">
        <ChannelList id="buyers" title={listingWords.contact.buyers} channels={buyers} />
        <ChannelList id="sellers" title={listingWords.contact.sellers} channels={sellers} />
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
      <h3 id={id} className="mb-3">
        {title}
      </h3>
      <LinkList items={channels.map(({ path, name, answer }) => ({ path, title: name, note: answer }))} />
    </section>
  );
}
