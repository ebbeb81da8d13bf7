import '../../styles/diagram.css';
import '../../styles/insights.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { InsightsFrame } from '#components/insights/insights-frame.tsx';
import { SignIn } from '#components/insights/sign-in.tsx';
import { insightsWords as words } from '#components/insights/words.ts';
import { addressOf, csvAddressOf, handedInsights, home, pageNames, spansOf, type Wanted } from '#lib/insights/index.ts';
import { PageBody } from '../../_insights/page-bodies.tsx';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: words.site, robots: { index: false, follow: false } };

// What these pages show of a stretch of days.
const withSpans: readonly string[] = ['votes', 'searches', 'flows', 'labels'];

/** The pages for the operator. The door of lib/insights hands over what they show; without it there are none. */
export default async function InsightsPage() {
  const given = handedInsights();
  if (given === undefined) notFound();
  if (given.at === 'sign-in') return <SignIn notice={given.notice} home={home} />;
  const at = given.at === 'unavailable' ? 'today' : given.at;
  const wanted = given.at === 'unavailable' ? undefined : given.wanted;
  const settings = { ...(wanted?.page && { page: wanted.page }), ...(at === 'searches' && { by: wanted?.failure }) };
  return (
    <InsightsFrame
      title={words.pages[at]}
      intro={words.intros[at]}
      pages={pageNames.map((name) => ({ name: words.pages[name], href: addressOf(name), isCurrent: name === at }))}
      spans={
        wanted !== undefined && withSpans.includes(at)
          ? spansOf(at).map((days) => ({
              name: words.span(days),
              href: addressOf(at, { ...settings, days }),
              isCurrent: days === wanted.days,
            }))
          : []
      }
      {...(wanted !== undefined && { csv: csvAddressOf(at, csvSettings(wanted, settings)) })}
      form={given.form}
      home={home}
    >
      <PageBody given={given} />
    </InsightsFrame>
  );
}

function csvSettings({ at, days, isOpen, before }: Wanted, settings: Readonly<Record<string, string | undefined>>) {
  if (at !== 'comments') return { ...settings, days };
  return { ...settings, list: isOpen ? 'open' : 'all', before: before && `${before.at}.${before.id}` };
}
