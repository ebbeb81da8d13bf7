import { ReviewDate } from '#components/fact/review-date.tsx';
import { Phrases } from '#components/phrases.tsx';
import { words } from '#components/words.ts';
import { formatDay } from '#lib/ja/index.ts';

interface MetaProps {
  /** Audience, device and duration, shown before the dates. */
  about?: readonly string[];
  checkedOn: string;
  reviewBy: string;
}

/** What a reader needs to judge whether a page applies to them and how fresh it is. */
export function ArticleMeta({ about = [], checkedOn, reviewBy }: MetaProps) {
  return (
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
  );
}

interface Props extends MetaProps {
  title: string;
  /** The answer in one line. */
  answer: string;
}

/** Title, answer and for whom they are. */
export function ArticleHeader({ title, answer, ...meta }: Props) {
  return (
    <header>
      <h1>
        <Phrases text={title} />
      </h1>
      <p className="answer mt-4">{answer}</p>
      <ArticleMeta {...meta} />
    </header>
  );
}
