import type { Topic } from '#lib/guides/index.ts';
import { offlinePageWords } from './words.ts';

interface Props {
  topics: readonly Topic[];
}

/**
 * The headings under which `components/browser/offline/offline-page.ts` lists the pages that are kept on this device. A
 * group takes the pages whose address begins with one of its starts; the last one takes the rest.
 */
export function KeptGroups({ topics }: Props) {
  const { counter, desks, others } = offlinePageWords.groups;
  const groups = [
    { title: counter, starts: ['/konbini', '/pay'] },
    ...topics.map(({ id, title }) => ({ title, starts: [`/guides/${id}`, `/faq/${id}`] })),
    { title: desks, starts: ['/contact'] },
    { title: others, starts: ['/'] },
  ];
  return groups.map(({ title, starts }) => (
    <section key={title} hidden data-kept-starts={starts.join(' ')} className="mt-6">
      <h3 className="mb-1">{title}</h3>
      <ul className="gap-x-8 lg:columns-2" />
    </section>
  ));
}
