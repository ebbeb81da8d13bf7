import { searchWords } from './words.ts';

const words = searchWords.keys;

/**
 * Lets those who dictate, or hit a key by accident, switch off the key to the search that is a single character (WCAG 2.1.4).
 * The script that hears the keys shows the switch.
 */
export function ShortcutSwitch() {
  return (
    <div hidden>
      <label className="flex min-h-11 w-fit items-center gap-3">
        <input type="checkbox" data-slash autoComplete="off" className="size-5 accent-act" />
        {words.slash}
      </label>
      <p className="mt-2">{words.why}</p>
    </div>
  );
}
