import { words } from '#components/words.ts';

interface Props {
  value: string;
}

/** Copies a number. It shows where the browser can copy. */
export function CopyButton({ value }: Props) {
  return (
    <button
      type="button"
      className="button button-plain no-print"
      data-copy={value}
      data-copied={words.copied}
      data-not-copied={words.notCopied}
      hidden
    >
      {words.copy}
    </button>
  );
}
