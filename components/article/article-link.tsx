import type { ReactNode } from 'react';
import { words } from '#components/words.ts';
import type { Host } from '#lib/site/index.ts';

interface Props {
  href: string;
  hosts: readonly Host[];
  children: ReactNode;
}

/** A link in an article. An outgoing link names its destination and says that this site is unofficial. */
export function ArticleLink({ href, hosts, children }: Props) {
  const host = URL.canParse(href) ? hosts.find((each) => each.host === new URL(href).host) : undefined;
  if (host === undefined) return <a href={href}>{children}</a>;
  return (
    <>
      <a href={href} rel="external noreferrer">
        {children}
      </a>
      <span className="exit-note">（{words.exit[host.kind](host.name)}）</span>
    </>
  );
}
