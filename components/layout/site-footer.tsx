import { words } from '#components/words.ts';

const links = [
  ['/about', 'このサイトについて'],
  ['/privacy', '個人情報の扱い'],
  ['/accessibility', '使いやすさへの取り組み'],
  ['/developers', 'プログラムから使う'],
] as const;

/** The unofficial notice, and links to the pages about the site. */
export function SiteFooter() {
  return (
    <footer className="border-t border-line bg-sunk py-8 text-small text-soft">
      <div className="mx-auto max-w-page px-[clamp(1rem,4vw,2.25rem)]">
        <p className="max-w-measure">
          {words.site}
          は、Amazonともコンビニ各社とも関係のない、非公式のガイドです。画面やメールの表示と違うときは、画面とメールが正しいと考えてください。
        </p>
        <nav aria-label="サイトについて" className="no-print mt-3 -ml-2 flex flex-wrap">
          {links.map(([href, name]) => (
            <a key={href} href={href} className="flex min-h-11 items-center px-2 text-soft">
              {name}
            </a>
          ))}
        </nav>
      </div>
    </footer>
  );
}
