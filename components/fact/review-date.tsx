import { words } from '#components/words.ts';
import { formatDay } from '#lib/ja/index.ts';

interface Props {
  reviewBy: string;
}

/** The review date; the browser marks it once it is past. */
export function ReviewDate({ reviewBy }: Props) {
  return (
    <time dateTime={reviewBy} data-review-by={reviewBy} data-overdue={words.overdue}>
      {words.review(formatDay(reviewBy))}
    </time>
  );
}
