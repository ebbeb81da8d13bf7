import { words } from '#components/words.ts';

interface Props {
  name: string;
  value: string;
}

/** A number to key into a machine, large enough to read at arm's length. */
export function CopyNumber({ name, value }: Props) {
  return (
    <div className="tile flex flex-wrap items-center justify-between gap-x-4">
      <p>
        <span className="block text-small text-soft">{name}</span>
        <span className="number">{value}</span>
      </p>
      <button type="button" className="button button-plain no-print" data-copy={value} data-copied={words.copied} hidden>
        {words.copy}
      </button>
    </div>
  );
}
