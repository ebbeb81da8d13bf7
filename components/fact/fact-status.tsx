import { Icon } from '#components/article/icon.tsx';
import { type Fact, statuses } from '#lib/facts/index.ts';

interface Props {
  status: Fact['status'];
}

/** The status of a fact in words; only a disagreement has a colour. */
export function FactStatus({ status }: Props) {
  const isSplit = status === 'conflict';
  return (
    <span className={`inline-flex items-center gap-1 text-small ${isSplit ? 'font-bold text-split' : 'text-soft'}`}>
      {isSplit && (
        <span className="inline-block size-4">
          <Icon shape="disagreement" />
        </span>
      )}
      {statuses[status]}
    </span>
  );
}
