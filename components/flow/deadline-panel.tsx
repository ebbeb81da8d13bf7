import { DrawingFigure } from '#components/drawing/drawing-figure.tsx';
import { calendar } from '#lib/drawings/client.ts';
import { dayInJapan, formatMonthDay } from '#lib/ja/index.ts';
import { deadlineOf, maintenanceUntil } from '#lib/konbini/client.ts';
import type { PayContent } from './flow-content.ts';
import type { FlowView } from './flow-view.ts';
import { flowWords } from './words.ts';

interface Props {
  content: PayContent;
  view: FlowView;
}

const words = flowWords.deadline;

/** The last safe day, counted from the day the number arrived, and maintenance that may block it. */
export function DeadlinePanel({ content: { figures }, view }: Props) {
  const reply = view.position.trail.find(({ question }) => question === 'came')?.reply;
  if (reply?.kind !== 'day') {
    return (
      <p className="mt-4">
        {words.ask}
        <a
          href={view.address('came', new Map([['stage', ['deadline']]]))}
          className="ms-2 inline-flex min-h-11 items-center"
        >
          {words.askLink}
        </a>
      </p>
    );
  }
  const today = dayInJapan(view.now);
  const { safeDay, otherDay, status } = deadlineOf({ by: 'mail', day: reply.day }, figures.deadline, today);
  const windows = status.is === 'passed' ? [] : maintenanceUntil(figures.maintenance, view.now, otherDay ?? safeDay);
  return (
    <section aria-label={words.title} className="tile mt-5">
      <dl className="grid gap-4">
        <div>
          <dt className="text-small text-soft">{words.safe}</dt>
          <dd className="flex flex-wrap items-baseline justify-between gap-x-4">
            <time dateTime={safeDay} className="due-day">
              {formatMonthDay(safeDay)}
            </time>
            <b className={toneOf(status)}>{statusText(status)}</b>
          </dd>
        </div>
        {otherDay !== undefined && (
          <div>
            <dt className="text-small text-split">
              <span aria-hidden="true">◐ </span>
              {words.other}
            </dt>
            <dd>
              <time dateTime={otherDay}>{formatMonthDay(otherDay)}</time>
              <span className="block text-small">{words.otherNote}</span>
            </dd>
          </div>
        )}
      </dl>
      <div className="mt-4">
        <DrawingFigure
          drawing={calendar({
            first: reply.day,
            safe: safeDay,
            ...(otherDay !== undefined && { other: otherDay }),
            today,
            isExample: false,
          })}
        />
      </div>
      <p className="mt-4 font-bold">{words.first}</p>
      <p className="mt-1 text-small text-soft">{words.counted(formatMonthDay(reply.day))}</p>
      {windows.map(({ day, fromHour, toHour }) => (
        <p key={day} className="mt-3 border-s-4 border-split ps-3">
          {words.maintenance(formatMonthDay(day), fromHour, toHour)}
        </p>
      ))}
      {status.is === 'open' && (
        <p className="no-print mt-4">
          <button
            type="button"
            className="button button-plain"
            data-calendar-day={safeDay}
            data-calendar-title={words.event}
            data-calendar-notes={words.eventNotes}
            hidden
          >
            {words.save}
          </button>
          {/* The script says here when the calendar will ring. */}
          <span className="mt-1 block text-small text-soft" data-calendar-note hidden />
        </p>
      )}
    </section>
  );
}

type Status = ReturnType<typeof deadlineOf>['status'];

function toneOf(status: Status): string {
  if (status.is !== 'open') return 'text-lose';
  return status.daysLeft === 0 ? 'text-split' : 'text-act';
}

function statusText(status: Status): string {
  switch (status.is) {
    case 'open':
      return words.left(status.daysLeft);
    case 'doubtful':
      return words.over;
    case 'passed':
      return words.passed(status.daysAgo);
    case 'mail-ahead':
      return '';
  }
}
