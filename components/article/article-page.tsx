import type { ReactNode } from 'react';
import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import { words } from '#components/words.ts';
import type { OutlineEntry } from '#lib/content/index.ts';
import { ContentsList } from './contents-list.tsx';

interface Props {
  trail: readonly { href: string; name: string }[];
  header: ReactNode;
  outline: readonly OutlineEntry[];
  /** Not published: only its author sees it. */
  isDraft: boolean;
  children: ReactNode;
}

/** Shorter pages need no list of contents. */
const worthListing = 3;

/** The frame of an article: breadcrumb, header, list of contents and text. */
export function ArticlePage({ trail, header, outline, isDraft, children }: Props) {
  return (
    // The search links here when no part of the page answers better than the whole page.
    <article
      id="answer"
      className="grid grid-cols-[minmax(0,1fr)] gap-x-12 lg:grid-cols-[minmax(0,var(--container-measure))_minmax(0,1fr)]"
    >
      <div className="max-w-measure">
        <Breadcrumb trail={trail} />
        {isDraft && <p className="box box-note mb-6">{words.draft}</p>}
        {header}
      </div>
      {outline.length >= worthListing && (
        <div className="mt-4 max-w-measure lg:sticky lg:top-6 lg:row-span-2 lg:mt-11 lg:max-h-[calc(100svh-3rem)] lg:self-start lg:overflow-auto">
          <ContentsList outline={outline} />
        </div>
      )}
      <div className="mt-6 max-w-measure lg:col-start-1 lg:mt-10">{children}</div>
    </article>
  );
}
