import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ContactPage, contactTitle } from '#components/flow/contact-page.tsx';
import { pickerFlow } from '#lib/channels/index.ts';
import { findView } from '../../../_flow/find-view.ts';
import { FlowFrame } from '../../../_flow/flow-frame.tsx';
import { loadContact } from '../../../_flow/load-contact.ts';

// Rendered for each request: the result depends on the hour and on the replies.
export const dynamic = 'force-dynamic';

type Props = PageProps<'/contact/find/[[...node]]'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { content } = await loadContact();
  const view = findView(pickerFlow, nodeOf((await params).node), await searchParams);
  return { title: contactTitle(content, view), robots: { index: false } };
}

/** A question, or the desks that match the replies. Without a node, the place the replies lead to. */
export default async function ContactFind({ params, searchParams }: Props) {
  const { content, asset } = await loadContact();
  return (
    <FlowFrame script="contact" content={asset}>
      <ContactPage content={content} view={findView(pickerFlow, nodeOf((await params).node), await searchParams)} />
    </FlowFrame>
  );
}

function nodeOf(path: readonly string[] | undefined): string | undefined {
  const [node, ...rest] = path ?? [];
  if (rest.length > 0) notFound();
  return node;
}
