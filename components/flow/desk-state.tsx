import type { OpenState, RankedWay, Span } from '#lib/channels/client.ts';
import { dayInJapan, formatMonthDay, timeInJapan } from '#lib/ja/index.ts';
import { pickerWords } from './picker-words.ts';

const words = pickerWords.state;

interface Props {
  way: RankedWay;
}

/** Whether a contact method is open now and when it opens next, in words; the colour repeats it. */
export function DeskState({ way: { state, next } }: Props) {
  const { text, tone } = stateText(state);
  return (
    <div className="mt-1">
      <p className={`font-bold [word-break:auto-phrase] ${tone}`}>{text}</p>
      {next !== undefined && <p className="text-small text-soft">{words.next(instantText(next))}</p>}
      {state.is === 'probably' &&
        state.facts.map((fact) => (
          <p key={fact}>
            <a href={`/facts/${fact}`} className="inline-flex min-h-11 items-center text-small text-split">
              <span>
                {state.doubt === 'disagree' && <span aria-hidden="true">◐ </span>}
                {pickerWords.doubts[state.doubt]}（{pickerWords.sources}）
              </span>
            </a>
          </p>
        ))}
    </div>
  );
}

function stateText(state: OpenState): { text: string; tone: string } {
  switch (state.is) {
    case 'open':
      return { text: isWholeDay(state.today) ? words.always : words.open(hoursText(state.today)), tone: 'text-act' };
    case 'probably':
      if (!state.counted) return { text: words.perhaps, tone: 'text-split' };
      return {
        text: isWholeDay(state.today) ? words.countedAlways : words.counted(hoursText(state.today)),
        tone: 'text-split',
      };
    case 'closed':
      return { text: words.closed, tone: 'text-soft' };
    case 'unknown':
      return { text: words.unknown, tone: 'text-soft' };
  }
}

/** An instant in Japan: 11月22日（日）9:00. */
function instantText(instant: Date): string {
  const { minute } = timeInJapan(instant);
  return `${formatMonthDay(dayInJapan(instant))}${minuteText(minute)}`;
}

function hoursText(spans: readonly Span[]): string {
  return spans.map(({ from, to }) => `${minuteText(from)}〜${minuteText(to)}`).join('、');
}

/** A minute of the day as 9:00. */
export function minuteText(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

function isWholeDay(spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => from === 0 && to === 24 * 60);
}
