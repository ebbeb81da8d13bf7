import { words } from '#components/words.ts';
import { formatDay } from '#lib/ja/index.ts';

interface Props {
  reviewBy: string;
}

/** The day by which something must be looked at again; the browser marks it once that day is past. */
export function ReviewDate({ reviewBy }: Props) {
  return (
    <time dateTime={reviewBy} data-review-by={reviewBy} data-overdue={words.overdue}>
      {words.review(formatDay(reviewBy))}
    </time>
  );
}
