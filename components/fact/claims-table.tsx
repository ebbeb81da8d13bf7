import { words } from '#components/words.ts';
import { type Fact, formatValue, type Source } from '#lib/facts/index.ts';

interface Props {
  fact: Fact;
  sources: readonly Source[];
}

/** Who says what, side by side. */
export function ClaimsTable({ fact, sources }: Props) {
  return (
    <table className="claims">
      <caption className="sr-only">{words.claims}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.claimValue}</th>
          <th scope="col">{words.claimSource}</th>
        </tr>
      </thead>
      <tbody>
        {fact.claims.map(({ source, place, value, says }) => (
          <tr key={`${source} ${place}`}>
            <td>{formatValue(fact, value)}</td>
            <td>
              {sources.find(({ id }) => id === source)?.name ?? source}
              {says !== undefined && <span className="block">{says}</span>}
              <span className="block text-small text-soft">{place}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
