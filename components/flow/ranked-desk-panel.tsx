import { words } from '#components/words.ts';
import { isCounted, type Method, type PickerReplies, type RankedDesk } from '#lib/channels/client.ts';
import type { ContactContent } from './contact-content.ts';
import { DeskState } from './desk-state.tsx';
import { stepsFor } from './device-steps.ts';
import { pickerWords } from './picker-words.ts';
import { Trees } from './tree.tsx';

interface Props {
  content: ContactContent;
  ranked: RankedDesk;
  /** From 1. */
  rank: number;
  /** The desk to try when this one does not answer. */
  after: RankedDesk | undefined;
  device: PickerReplies['device'];
}

/** A desk: why it has this rank, whether it is open, how to reach it, and what to do when nobody answers. */
export function RankedDeskPanel({ content, ranked: { desk, ways }, rank, after, device }: Props) {
  const [best, ...others] = ways;
  const raised = best.reasons.filter(({ weight }) => weight > 0);
  const lowered = best.reasons.filter(({ weight }) => weight < 0);
  const steps = stepsFor(content.steps[desk.id] ?? [], device);
  return (
    <article className="desk" aria-labelledby={`desk-${desk.id}`}>
      <p className="desk-place" aria-hidden="true">
        {rank}
      </p>
      <div className="min-w-0">
        <h3 id={`desk-${desk.id}`}>
          {desk.name}
          {ways.length > 1 && <span className="ms-2 text-small text-soft">{words.channel.by[best.by]}</span>}
        </h3>
        <DeskState way={best} />
        <p className="mt-2">{desk.answer}</p>
        <Reasons name={pickerWords.raised} reasons={raised} content={content} sign="○" />
        <Reasons name={pickerWords.lowered} reasons={lowered} content={content} sign="△" />
        {steps.length > 0 && (
          <details className="mt-2">
            <summary className="unfold">{pickerWords.steps}</summary>
            <div className="prose">
              <Trees trees={steps} prefix={`${desk.id}-`} />
            </div>
          </details>
        )}
        <OtherWays ways={others} />
        <p className="mt-2 text-small">
          <b>{pickerWords.noAnswer[best.by]}：</b>
          {next(best.by, after)}
        </p>
        <p className="no-print">
          <a href={desk.path} className="inline-flex min-h-11 items-center">
            {pickerWords.page}
          </a>
        </p>
      </div>
    </article>
  );
}

/** The next desk to try when nobody answers, and whether it is open at this hour. */
function next(by: Method, after: RankedDesk | undefined): string {
  if (by === 'outside') return pickerWords.tryOutside;
  if (after === undefined) return by === 'page' ? pickerWords.readHelp : pickerWords.tryHelp;
  const { desk, ways } = after;
  return isCounted(ways[0].state) ? pickerWords.tryNext(desk.name) : pickerWords.tryDoubtful(desk.name);
}

function OtherWays({ ways }: { ways: readonly RankedDesk['ways'][number][] }) {
  if (ways.length === 0) return null;
  return (
    <div className="mt-3 text-small">
      <p className="text-soft">{pickerWords.otherWays}</p>
      <ul className="grid gap-2" aria-label={pickerWords.otherWays}>
        {ways.map((way) => (
          <li key={way.by} className="flex flex-wrap gap-x-3 [&>div]:basis-32 [&>div]:flex-1">
            <b className="mt-1">{words.channel.by[way.by]}</b>
            <DeskState way={way} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ReasonsProps {
  name: string;
  reasons: RankedDesk['ways'][0]['reasons'];
  content: ContactContent;
  sign: string;
}

function Reasons({ name, reasons, content, sign }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 text-small" aria-label={name}>
      {reasons.map(({ id }) => (
        <li key={id} className="flex gap-2">
          <span aria-hidden="true" className="text-soft">
            {sign}
          </span>
          {content.result.reasons[id]}
        </li>
      ))}
    </ul>
  );
}
