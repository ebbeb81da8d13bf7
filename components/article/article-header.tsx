import type { ReactNode } from 'react';
import { ReviewDate } from '#components/fact/review-date.tsx';
import { words } from '#components/words.ts';
import { formatDay } from '#lib/ja/index.ts';

interface Props {
  title: string;
  /** The whole answer in a line; absent where the text itself begins with it. */
  answer?: string;
  /** For whom, on what, how long: said before the dates. */
  about?: readonly string[];
  checkedOn: string;
  reviewBy: string;
  children?: ReactNode;
}

/** Title, answer and what a reader needs to judge whether the page is for them. */
export function ArticleHeader({ title, answer, about = [], checkedOn, reviewBy, children }: Props) {
  return (
    <header>
      <h1>{title}</h1>
      {answer !== undefined && <p className="answer mt-4">{answer}</p>}
      <ul className="mt-5 flex flex-wrap gap-x-5 text-small text-soft">
        {about.map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>
          <time dateTime={checkedOn}>{words.checked(formatDay(checkedOn))}</time>
        </li>
        <li>
          <ReviewDate reviewBy={reviewBy} />
        </li>
      </ul>
      {children}
    </header>
  );
}
