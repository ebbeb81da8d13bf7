import './styles/styles.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { AuthorProblems } from '#components/layout/author-problems.tsx';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { words } from '#components/words.ts';
import { browserAssets, searchPaths } from '#lib/assets/index.ts';
import { currentProblems } from '#lib/check/index.ts';
import { siteImage } from '#lib/link-images/index.ts';
import { canonicalUrl } from '#lib/site/index.ts';
import { linkPreview } from './_article/open-graph.ts';

const origin = canonicalUrl('/');

export const metadata: Metadata = {
  title: { default: `${words.site} — ${words.tagline}`, template: `%s | ${words.site}` },
  description: words.tagline,
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
  // Title, description and address are those of each page: Next takes them over where a page says nothing else.
  ...(origin !== null && { metadataBase: new URL(origin) }),
  ...linkPreview(siteImage),
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f1' },
    { media: '(prefers-color-scheme: dark)', color: '#131614' },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  // The build command refuses content with problems, so only a development server has any to show.
  const problems = process.env.NODE_ENV === 'development' ? await currentProblems() : [];
  const assets = browserAssets();
  const paths = (['site', 'offline', 'feedback', 'signals'] as const).map((name) => assets.pathOf(name));
  const [script, later, feedback, signals] = await Promise.all(paths);
  return (
    <html lang="ja" data-feedback={feedback} data-signals={signals}>
      <head>
        {/* No page waits for it: until it runs, app/styles/before-script.css gives the page the same shape. */}
        <script src={script} defer data-later={later} />
        <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title={words.site} />
      </head>
      <body>
        <a href="#main" className="sr-only focus:not-sr-only focus:p-3">
          {words.skip}
        </a>
        <SiteHeader search={await searchPaths()} />
        {problems.length > 0 && <AuthorProblems problems={problems} />}
        <main
          id="main"
          className="mx-auto w-full max-w-page flex-1 px-[clamp(1rem,4vw,2.25rem)] pt-3 pb-10 sm:pt-6 sm:pb-16"
        >
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
