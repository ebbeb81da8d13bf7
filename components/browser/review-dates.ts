import { dayInJapan } from '#lib/ja/client.ts';

/** Marks every review date before today in Japan: a page built months ago must not look fresh. */
export function markOverdue(): void {
  const today = dayInJapan(new Date());
  for (const date of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
    if ((date.dataset.reviewBy ?? '') >= today) continue;
    date.classList.add('overdue');
    date.append(`（${date.dataset.overdue ?? ''}）`);
  }
}
