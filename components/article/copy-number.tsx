import { CopyButton } from './copy-button.tsx';

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
        <span className="number" translate="no">
          {value}
        </span>
        <CopyButton value={value} />
      </p>
    </div>
  );
}
