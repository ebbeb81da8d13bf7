import '../../styles/message.css';
import type { Metadata } from 'next';
import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { freshComposer } from '#components/message/composer-state.ts';
import { ComposerView } from '#components/message/composer-view.tsx';
import { SampleList } from '#components/message/sample-list.tsx';
import { messageWords } from '#components/message/words.ts';
import { words } from '#components/words.ts';
import { browserAssets } from '#lib/assets/index.ts';
import { canonicalUrl, loadSite, messageRules } from '#lib/site/index.ts';

export const metadata: Metadata = {
  title: messageWords.title,
  description: messageWords.lead,
  alternates: { canonical: canonicalUrl('/contact/message') },
};

/** The message composer. Only the browser reads what is chosen and typed, so the page is static. */
export default async function MessagePage() {
  const rules = messageRules(await loadSite());
  const assets = browserAssets();
  const [script, data] = await Promise.all([assets.pathOf('composer'), assets.pathOf('message')]);
  return (
    <>
      <Breadcrumb trail={[{ href: '/contact', name: words.nav.contact }]} />
      <PageHead title={messageWords.title}>{messageWords.lead}</PageHead>
      <div className="box box-note no-print mt-6 max-w-measure">
        <p className="font-bold text-act">{messageWords.promise}</p>
        <p className="text-small">{messageWords.promiseNote}</p>
      </div>
      <noscript>
        <p className="mt-6 max-w-measure font-bold">{messageWords.noScript}</p>
      </noscript>
      <div id="composer" className="needs-script mt-8" data-message-rules={data}>
        <ComposerView rules={rules} state={freshComposer} />
      </div>
      <SampleList rules={rules} />
      <script type="module" src={script} />
    </>
  );
}
