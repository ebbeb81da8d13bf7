import type { Metadata } from 'next';
import { FormAgain } from '#components/feedback/form-again.tsx';

export const metadata: Metadata = { title: '送れませんでした', robots: { index: false } };

/** The page that gives a plain form back when it could not be taken (see `lib/hearing/form-again.ts`). */
export default function FeedbackAgainPage() {
  return <FormAgain />;
}
