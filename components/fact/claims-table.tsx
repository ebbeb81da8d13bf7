import { words } from '#components/words.ts';
import { type Fact, formatValue, type Source, sourceKinds } from '#lib/facts/index.ts';

interface Props {
  fact: Fact;
  sources: readonly Source[];
}

/** Values with at most this many characters stay on one line. */
const shortValue = 8;

/** The claims of a fact as a table. */
export function ClaimsTable({ fact, sources }: Props) {
  const isShort = fact.claims.every(({ value }) => formatValue(fact, value).length <= shortValue);
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
        {fact.claims.map(({ source: id, place, value, says }) => {
          const source = sources.find((each) => each.id === id);
          return (
            <tr key={`${id} ${place}`}>
              <td className={isShort ? 'w-[1%] whitespace-nowrap' : 'w-2/5'}>{formatValue(fact, value)}</td>
              <td>
                {source?.name ?? id}
                {says !== undefined && <span className="block">{says}</span>}
                <span className="block text-small text-soft">
                  {source === undefined ? place : `${sourceKinds[source.kind]}・${place}`}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
