/** Marks every review date that is past today in Japan: a page built months ago must not look fresh. */
export function markOverdue(now: Date): void {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);
  for (const date of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
    if ((date.dataset.reviewBy ?? '') >= today) continue;
    date.classList.add('overdue');
    date.append(`（${date.dataset.overdue ?? ''}）`);
    date.closest('[data-fact]')?.setAttribute('data-is-overdue', '');
  }
}
