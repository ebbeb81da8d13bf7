import type { ReactNode } from 'react';
import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import { DataBlock } from '#components/layout/data-block.tsx';
import { words } from '#components/words.ts';
import type { OutlineEntry } from '#lib/content/index.ts';
import { ContentsList } from './contents-list.tsx';

interface Props {
  trail: readonly { href: string; name: string }[];
  header: ReactNode;
  outline: readonly OutlineEntry[];
  /** Not published: only its author sees it. */
  isDraft: boolean;
  /** What helps while reading and has room beside the text of a wide screen; elsewhere it does not show. */
  aside?: ReactNode;
  /** What the page says, for machines. */
  data?: string;
  children: ReactNode;
}

/** Shorter pages need no list of contents. */
const worthListing = 3;

/** The frame of an article: breadcrumb, header, list of contents and text. */
export function ArticlePage({ trail, header, outline, isDraft, aside, data, children }: Props) {
  return (
    // The search links here when no part of the page answers better than the whole page.
    <article id="answer" className="with-rail">
      <div>
        <Breadcrumb trail={trail} />
        {isDraft && <p className="box box-note mb-6">{words.draft}</p>}
        {header}
      </div>
      {outline.length >= worthListing ? (
        <div className="rail mt-4">
          <ContentsList outline={outline} />
          {aside !== undefined && <div className="beside no-print">{aside}</div>}
        </div>
      ) : (
        aside !== undefined && <div className="beside rail no-print">{aside}</div>
      )}
      <div className="mt-4 lg:mt-10">{children}</div>
      {data !== undefined && <DataBlock text={data} />}
    </article>
  );
}
