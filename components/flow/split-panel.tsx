import { formatYen } from '#lib/ja/index.ts';
import { fewestOrders, splitInto } from '#lib/konbini/client.ts';
import type { PayContent } from './flow-content.ts';
import type { FlowView } from './flow-view.ts';
import { flowWords } from './words.ts';

interface Props {
  content: PayContent;
  view: FlowView;
}

const words = flowWords.split;

/** More sums than this are not listed one by one. */
const mostListed = 6;

/** How a sum above the cap can be split into orders that may each be paid at a konbini. */
export function SplitPanel({ content, view }: Props) {
  const { capYen } = content.figures;
  const reply = view.position.trail.find(({ question }) => question === 'total')?.reply;
  if (reply?.kind !== 'yen') {
    return (
      <p className="mt-4">
        {words.ask}
        <a
          href={view.address('total', new Map([['stage', ['may']]]))}
          className="ms-2 inline-flex min-h-11 items-center"
        >
          {words.askLink}
        </a>
      </p>
    );
  }
  if (reply.yen <= capYen) return <p className="mt-4">{words.under(reply.yen, capYen)}</p>;
  const fewest = fewestOrders(reply.yen, capYen);
  return (
    <section aria-label={words.title} className="tile mt-5">
      <p className="font-bold">{words.count(reply.yen, capYen, fewest)}</p>
      <dl className="mt-3 grid gap-3">
        {[fewest, fewest + 1].map((orders) => (
          <Split key={orders} shares={splitInto(reply.yen, orders)} capYen={capYen} />
        ))}
      </dl>
      <p className="mt-3 text-small">{words.note}</p>
    </section>
  );
}

function Split({ shares, capYen }: { shares: readonly number[]; capYen: number }) {
  const [largest = 0] = shares;
  return (
    <div>
      <dt className="text-small text-soft">{words.into(shares.length)}</dt>
      <dd className="tabular-nums">
        {shares.length > mostListed ? words.each(largest, shares.length) : shares.map(formatYen).join(' ＋ ')}
        <span className="block text-small text-soft">{words.spare(capYen - largest)}</span>
      </dd>
    </div>
  );
}
