import type { Metadata } from 'next';
import { LabelTable } from '#components/english/label-table.tsx';
import { contactLabels, payLabels } from '#components/english/labels.ts';
import { PaySteps } from '#components/english/pay-steps.tsx';
import { canonicalUrl, loadSite } from '#lib/site/index.ts';

const title = 'Pay an Amazon.co.jp order at a konbini';
const summary = 'From the checkout to the receipt, the words on the screens, and which desk answers in English.';

export const metadata: Metadata = {
  title,
  description: summary,
  alternates: { canonical: canonicalUrl('/en') },
};

export default async function EnglishPage() {
  const { facts } = await loadSite();
  return (
    <div lang="en" className="max-w-measure">
      <h1>{title}</h1>
      <p className="mt-2 text-soft">An independent site, not Amazon&rsquo;s. The other pages are in Japanese.</p>
      <section aria-labelledby="steps" className="mt-6">
        <h2 id="steps" className="text-part">
          From the order to the receipt
        </h2>
        <PaySteps facts={facts} />
      </section>
      <section aria-labelledby="danger" className="mt-10">
        <h2 id="danger" className="text-part">
          Never pay a number that somebody sent you
        </h2>
        <p className="mt-2">
          If you gave away a card number or a password, tell your card company first, then change your Amazon password.
          More, in Japanese: <a href="/guides/safety/entered">what to do after entering data</a>,{' '}
          <a href="/guides/account/locked">locked account</a>, <a href="/guides/account/hijacked">hijacked account</a>.
        </p>
      </section>
      <section aria-labelledby="words" className="mt-10">
        <h2 id="words" className="text-part">
          Words on the screens
        </h2>
        <LabelTable labels={payLabels} />
      </section>
      <section aria-labelledby="desks" className="mt-10">
        <h2 id="desks" className="text-part">
          Who answers in English
        </h2>
        <p className="mt-2">
          Count on Japanese only. A blog article of about 2024 says that English is answered in the chat and on the
          phone at some hours; take it where the screen offers a language. Begin with the chat, where you can translate.
          Sign in, open <b lang="ja">カスタマーサービス</b> from the menu, and write: &ldquo;I would like support in
          English.&rdquo; The phone has no number to dial: you ask there to be called. More, in Japanese:{' '}
          <a href="/guides/contact/language">languages</a>, <a href="/facts/support.languages">what each source says</a>
          .
        </p>
        <LabelTable labels={contactLabels} />
      </section>
    </div>
  );
}
