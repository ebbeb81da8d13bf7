import type { ScriptAttributes } from '#components/script-attributes.ts';
import { words } from '#components/words.ts';

interface Props {
  value: string;
  /** The words on it, when another copy button is near. */
  label?: string;
  /** Its name for a script that changes the value. */
  part?: ScriptAttributes['data-part'];
}

/** Copies a number. It shows where the browser can copy. */
export function CopyButton({ value, label = words.copy, part }: Props) {
  return (
    <button
      type="button"
      className="button button-plain awaits-script no-print"
      {...(part && { 'data-part': part })}
      data-copy={value}
      data-copied={words.copied}
      data-not-copied={words.notCopied}
    >
      {label}
    </button>
  );
}
