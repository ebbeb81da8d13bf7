import { labelHeads, type ScreenLabel } from '#lib/words/index.ts';

interface Props {
  labels: readonly ScreenLabel[];
}

/** Labels with their sound and meaning. */
export function LabelTable({ labels }: Props) {
  return (
    <table className="mt-3 w-full text-small">
      <thead>
        <tr className="text-start">
          {labelHeads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map(({ label, sound, meaning }) => (
          <tr key={label} className="border-t border-line">
            <th scope="row" lang="ja" className="min-w-[min(7.5em,28vw)] py-2 pe-3 text-start font-bold">
              {label}
            </th>
            <td className="py-2 pe-3">
              <i lang="ja-Latn">{sound}</i>
            </td>
            <td className="py-2">{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
