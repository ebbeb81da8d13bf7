import { words } from '#components/words.ts';

interface Props {
  name: string;
  value: string;
}

/** A number to type into a machine, large enough to read at arm's length. */
export function CopyNumber({ name, value }: Props) {
  return (
    <div className="tile">
      <p className="text-small text-soft">{name}</p>
      <p className="flex items-center justify-between gap-4">
        <span className="number">{value}</span>
        <button
          type="button"
          className="button button-plain no-print"
          data-copy={value}
          data-copied={words.copied}
          hidden
        >
          {words.copy}
        </button>
      </p>
    </div>
  );
}
