import { Icon } from '#components/article/icon.tsx';
import { words } from '#components/words.ts';

interface Props {
  /** The reading of the fact on numbers from other people. */
  text: string;
}

/** What to look out for before paying at all: numbers that somebody else has sent. */
export function StrangerWarning({ text }: Props) {
  return (
    <p className="mb-6 flex gap-2 border-s-4 border-lose bg-lose-wash px-3 py-2">
      <span className="mt-1 size-5 flex-none text-lose">
        <Icon shape="warning" />
      </span>
      <span>
        {text}
        <a href="/guides/safety/payment-number" className="no-print inline-block text-ink">
          {words.guardNumber}
        </a>
      </span>
    </p>
  );
}
