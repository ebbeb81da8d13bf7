import { formatYen } from '#lib/ja/index.ts';
import { splitEvenly, splitFully } from '#lib/konbini/client.ts';
import type { PayContent } from './flow-content.ts';
import type { FlowView } from './flow-view.ts';
import { flowWords } from './words.ts';

interface Props {
  content: PayContent;
  view: FlowView;
}

const words = flowWords.split;

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
  const full = splitFully(reply.yen, capYen);
  return (
    <section aria-label={words.title} className="tile mt-5">
      <p className="font-bold">{words.count(reply.yen, capYen, full.length)}</p>
      <dl className="mt-3 grid gap-3">
        <div>
          <dt className="text-small text-soft">{words.most}</dt>
          <dd className="tabular-nums">{full.map(formatYen).join(' ＋ ')}</dd>
        </div>
        <div>
          <dt className="text-small text-soft">{words.even}</dt>
          <dd className="tabular-nums">{splitEvenly(reply.yen, capYen).map(formatYen).join(' ＋ ')}</dd>
        </div>
      </dl>
      <p className="mt-3 text-small">{words.note}</p>
    </section>
  );
}
