import { words } from '#components/words.ts';
import { type Fact, type FactValue, formatValue, type Source, sourceKinds } from '#lib/facts/index.ts';

interface Props {
  fact: Fact;
  sources: readonly Source[];
  /** Whether to tell the title, the date and the address of each source, too. */
  isWhole?: boolean;
}

/** Values with at most this many characters stay on one line. */
const shortValue = 8;

/** The claims of a fact as a table. */
export function ClaimsTable({ fact, sources, isWhole = false }: Props) {
  const valueText = (value: FactValue | undefined) =>
    value === undefined ? words.claimWithoutValue : formatValue(fact, value);
  const isShort = fact.claims.every(({ value }) => valueText(value).length <= shortValue);
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
              <td className={isShort ? 'w-[1%] whitespace-nowrap' : 'w-2/5'}>{valueText(value)}</td>
              <td>
                {source?.name ?? id}
                {says !== undefined && <span className="block">{says}</span>}
                {source !== undefined && !isWhole && (
                  <span className="block text-small text-soft">{sourceKinds[source.kind]}</span>
                )}
                {source !== undefined && isWhole && <SourceDetails source={source} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What readers need to find the source themselves. The address is text, because only listed hosts get links. */
function SourceDetails({ source: { title, kind, publisher, dated, url } }: { source: Source }) {
  const from = publisher ?? (url === undefined ? undefined : new URL(url).host);
  return (
    <>
      {title !== undefined && <span className="block text-small">「{title}」</span>}
      <span className="block text-small text-soft">
        {[sourceKinds[kind], from, dated].filter((each) => each !== undefined).join('・')}
      </span>
      {url !== undefined && <span className="block text-small text-soft break-all">{url}</span>}
    </>
  );
}
