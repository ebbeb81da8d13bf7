import { baseScore, type Picked, pickChannels, pickerReplies } from '#lib/channels/client.ts';
import { dayInJapan, formatMonthDay, timeInJapan } from '#lib/ja/index.ts';
import type { ContactContent } from './contact-content.ts';
import { sayMinute } from './desk-state.tsx';
import type { FlowPlace } from './flow-place.ts';
import { pickerWords } from './picker-words.ts';
import { RankedDeskPanel } from './ranked-desk-panel.tsx';
import { ReplyTrail } from './reply-trail.tsx';
import { flowWords } from './words.ts';

interface Props {
  content: ContactContent;
  place: FlowPlace;
}

/** How many desks are shown whole; whoever needs more opens the others. */
const shownWhole = 3;

/** What to do now, what to read first, whom to ask and what to have in hand. */
export function PickerResult({ content, place }: Props) {
  const { position, now, flow } = place;
  const replies = pickerReplies(position.trail);
  const picked = pickChannels(content.directory, replies, now);
  const { minute } = timeInJapan(now);
  const first = picked.ranked.slice(0, shownWhole);
  const others = picked.ranked.slice(shownWhole);
  return (
    <article className="grid items-start gap-x-12 lg:grid-cols-[minmax(0,var(--container-measure))_minmax(0,1fr)]">
      <div className="min-w-0">
        <ReplyTrail words={content.words} place={place} isFolded />
        <h1 tabIndex={-1} data-flow-heading>
          {resultTitle(picked)}
        </h1>
        <p className="mt-2 text-small text-soft">
          <time dateTime={now.toISOString()} data-flow-now>
            {pickerWords.at(formatMonthDay(dayInJapan(now)), sayMinute(minute))}
          </time>
        </p>
        <Actions picked={picked} content={content} />
        <Help picked={picked} content={content} />
        <section aria-labelledby="desks" className="mt-10">
          <h2 id="desks">{pickerWords.desks}</h2>
          <div className="mt-3 grid gap-4">
            {first.map((ranked, index) => (
              <RankedDeskPanel
                key={ranked.desk.id}
                content={content}
                ranked={ranked}
                place={index + 1}
                after={picked.ranked[index + 1]?.desk.name}
              />
            ))}
          </div>
          {others.length > 0 && (
            <details className="mt-4">
              <summary className="unfold">{pickerWords.others(others.length)}</summary>
              <div className="mt-2 grid gap-4">
                {others.map((ranked, index) => (
                  <RankedDeskPanel
                    key={ranked.desk.id}
                    content={content}
                    ranked={ranked}
                    place={shownWhole + index + 1}
                    after={picked.ranked[shownWhole + index + 1]?.desk.name}
                  />
                ))}
              </div>
            </details>
          )}
        </section>
        <Why picked={picked} content={content} />
        <Excluded picked={picked} content={content} />
        <p className="no-print mt-8">
          <a href={flow.path} className="inline-flex min-h-11 items-center" data-flow-restart>
            {flowWords.startAgain}
          </a>
        </p>
      </div>
      <Prepare picked={picked} content={content} place={place} />
    </article>
  );
}

/** What the result comes to in a line. */
export function resultTitle({ actions, ranked }: Picked): string {
  if (actions.length > 0) return pickerWords.danger;
  const [first] = ranked;
  return first === undefined ? pickerWords.none : pickerWords.best(first.desk.name);
}

interface PartProps {
  picked: Picked;
  content: ContactContent;
}

function Actions({ picked: { actions }, content }: PartProps) {
  if (actions.length === 0) return null;
  return (
    <ol className="desk-actions mt-5" aria-label={pickerWords.actions}>
      {actions.map((id) => {
        const { text, to } = content.result.actions[id];
        return (
          <li key={id}>
            <a href={to} className="inline-flex min-h-11 items-center text-ink">
              {text}
            </a>
          </li>
        );
      })}
    </ol>
  );
}

function Help({ picked: { help }, content }: PartProps) {
  return (
    <nav aria-labelledby="help" className="mt-8">
      <h2 id="help">{pickerWords.help}</h2>
      <p className="text-small text-soft">{pickerWords.helpNote}</p>
      <ul className="link-rows mt-3">
        {help.map((path) => (
          <li key={path}>
            <a href={path}>
              <span>
                <span className="block text-small text-soft">{content.pages[path]?.kind}</span>
                {content.pages[path]?.title ?? path}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Prepare({ picked: { prepare }, content, place }: PartProps & { place: FlowPlace }) {
  if (prepare.length === 0) return null;
  return (
    <div className="mt-10 grid gap-4 lg:sticky lg:top-6 lg:mt-16">
      <section aria-labelledby="prepare" className="tile">
        <h2 id="prepare" className="text-part">
          {pickerWords.prepare}
        </h2>
        <ul className="mt-2">
          {prepare.map((id) => (
            <li key={id}>
              <label className="flex min-h-11 items-center gap-3">
                <input type="checkbox" className="tick" />
                {content.result.prepare[id]}
              </label>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-small text-soft">{pickerWords.prepareNote}</p>
        <p className="no-print mt-4">
          <a href={messageAddress(place)} className="button button-plain">
            {pickerWords.compose}
          </a>
        </p>
      </section>
    </div>
  );
}

// Only what was chosen from a list goes along; there is nothing else to go.
function messageAddress({ position }: FlowPlace): string {
  const { who, matter } = pickerReplies(position.trail);
  const query = new URLSearchParams([...(matter ? [['topic', matter]] : []), ...(who ? [['who', who]] : [])]);
  return query.size === 0 ? '/contact/message' : `/contact/message?${query}`;
}

function Why({ picked: { ranked }, content }: PartProps) {
  return (
    <details className="no-print mt-8">
      <summary className="unfold">{pickerWords.why}</summary>
      <p className="text-small">{pickerWords.whyNote(baseScore)}</p>
      <ol className="mt-3 grid gap-3 text-small">
        {ranked.map(({ desk, ways: [best] }) => (
          <li key={desk.id}>
            <b>
              {desk.name}：{pickerWords.total(best.score)}
            </b>
            <ul className="ms-4">
              {best.reasons.map(({ id, weight }) => (
                <li key={id}>
                  <span className="tabular-nums">{pickerWords.points(weight)}</span>　{content.result.reasons[id]}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Excluded({ picked: { excluded }, content }: PartProps) {
  const shown = excluded.filter(({ why }) => why !== 'other-matter' && why !== 'for-others');
  if (shown.length === 0) return null;
  const nameOf = (id: string) => content.directory.desks.find((desk) => desk.id === id)?.name ?? id;
  return (
    <details className="no-print">
      <summary className="unfold">{pickerWords.excluded}</summary>
      <ul className="grid gap-1 text-small">
        {shown.map(({ desk, by, why }) => (
          <li key={`${desk} ${by ?? ''}`}>
            <b>{nameOf(desk)}</b>：{content.result.exclusions[why]}
          </li>
        ))}
      </ul>
    </details>
  );
}
