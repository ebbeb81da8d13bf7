import { type Picked, type PickerReplies, pickChannels, pickerReplies } from '#lib/channels/client.ts';
import { unsure } from '#lib/flows/client.ts';
import { dayInJapan, formatMonthDay, timeInJapan } from '#lib/ja/index.ts';
import type { ContactContent } from './contact-content.ts';
import { minuteText } from './desk-state.tsx';
import type { FlowView } from './flow-view.ts';
import type { PartProps, ToldProps } from './picker-parts.ts';
import { Prepare } from './picker-prepare.tsx';
import { Refine } from './picker-refine.tsx';
import { Excluded, Why } from './picker-why.tsx';
import { pickerWords } from './picker-words.ts';
import { RankedDeskPanel } from './ranked-desk-panel.tsx';
import { replyText } from './reply-text.ts';
import { ReplySide, ReplyTrail } from './reply-trail.tsx';
import { flowWords } from './words.ts';

interface Props {
  content: ContactContent;
  view: FlowView;
}

/** How many desks are shown in full. The others can be opened. */
const shownWhole = 3;

/** The picker's result: first actions, pages to read, desks in order, and what to prepare. */
export function PickerResult({ content, view }: Props) {
  const { position, now, flow } = view;
  const replies = pickerReplies(position.trail);
  const picked = pickChannels(content.directory, replies, now);
  const told = { picked, content, replies };
  const isDanger = picked.actions.length > 0;
  return (
    <article className="grid items-start gap-x-12 lg:grid-cols-[minmax(0,var(--container-measure))_minmax(0,1fr)] lg:grid-rows-[auto_auto_1fr_auto]">
      <div className="min-w-0 lg:col-start-1 lg:row-start-1">
        <ReplyTrail words={content.words} view={askedOnly(view)} hasSide />
        <h1 tabIndex={-1} data-flow-heading>
          {resultTitle(picked, replies)}
        </h1>
        <Clock now={now} isLarge={isDanger} />
        <p className="hidden text-small print:block">{repliesForPrint(content, view)}</p>
        {replies.who === 'seller-small' && (
          <p>
            <a href="/facts/sellersupport.small" className="inline-flex min-h-11 items-center text-small">
              {pickerWords.smallNote}
            </a>
          </p>
        )}
        {isDanger ? <Actions picked={picked} content={content} /> : <Help {...told} />}
      </div>
      <div className="lg:col-start-2 lg:row-start-1">
        <ReplySide words={content.words} view={askedOnly(view)} />
      </div>
      <Refine content={content} view={view} picked={picked} />
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-2">
        <Desks {...told} />
      </div>
      <Prepare {...told} />
      <div className="min-w-0 lg:col-start-1">
        {isDanger && <Help {...told} />}
        <Why picked={picked} content={content} />
        <Excluded picked={picked} content={content} />
        <p className="no-print mt-8">
          <a href={flow.path} className="inline-flex min-h-11 items-center" data-flow-restart>
            {flowWords.startAgain}
          </a>
        </p>
      </div>
    </article>
  );
}

// What can be told at the result is changed there, in one tap.
function askedOnly(view: FlowView): FlowView {
  const { flow, position } = view;
  return {
    ...view,
    position: { ...position, trail: position.trail.filter(({ question }) => !flow.optional.has(question)) },
  };
}

function Clock({ now, isLarge }: { now: Date; isLarge: boolean }) {
  const { minute } = timeInJapan(now);
  return (
    <p className={isLarge ? 'mt-2 font-bold' : 'mt-2 text-small text-soft'}>
      <time dateTime={now.toISOString()} data-flow-now>
        {pickerWords.at(formatMonthDay(dayInJapan(now)), minuteText(minute))}
      </time>
    </p>
  );
}

// Print only: on a screen the replies are listed above, each with a link to change it.
function repliesForPrint({ words: own }: ContactContent, { position }: FlowView): string {
  return position.trail
    .filter(({ reply }) => reply.kind !== 'answers' || !reply.answers.includes(unsure))
    .map(({ question, reply }) => {
      const asked = own.questions[question];
      return `${asked?.short ?? question}：${replyText(asked, reply)}`;
    })
    .join('　');
}

/** The result in one line. */
export function resultTitle({ actions, ranked }: Picked, { who }: PickerReplies): string {
  if (actions.length > 0) return pickerWords.danger;
  if (who === 'guest') return pickerWords.locked;
  if (who === 'seller-small') return pickerWords.small;
  const [first] = ranked;
  return first === undefined ? pickerWords.none : pickerWords.best(first.desk.name);
}

function Actions({ picked: { actions }, content }: PartProps) {
  const { where, text, to } = content.result.actions['ask-public'];
  return (
    <>
      <ol className="desk-actions mt-5" aria-label={pickerWords.actions}>
        {actions.map((id) => (
          <li key={id}>
            <Action {...content.result.actions[id]} />
          </li>
        ))}
      </ol>
      <p className="mt-3">
        <a href={to} className="inline-block py-2">
          {text}
        </a>
        <span className="block text-small">{where}</span>
      </p>
    </>
  );
}

function Action({ whom, where, text, to }: ContactContent['result']['actions']['tell-card']) {
  return (
    <a href={to} className="block py-1.5 text-ink">
      <b className="block">{text}</b>
      <span className="block text-small">
        {whom}／{where}
      </span>
    </a>
  );
}

function Help({ picked: { actions, help }, content, replies: { who } }: ToldProps) {
  return (
    <nav aria-labelledby="help" className="mt-8">
      <h2 id="help">{pickerWords.help}</h2>
      <p className="text-small text-soft">
        {who === 'guest' && actions.length === 0 ? pickerWords.helpLocked : pickerWords.helpNote}
      </p>
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

function Desks({ picked: { actions, ranked }, content, replies: { device } }: ToldProps) {
  const panels = ranked.map((each, index) => (
    <RankedDeskPanel
      key={each.desk.id}
      content={content}
      ranked={each}
      rank={index + 1}
      after={ranked[index + 1]}
      device={device}
    />
  ));
  const others = panels.slice(shownWhole);
  return (
    <section aria-labelledby="desks" className="mt-10">
      <h2 id="desks">{actions.length > 0 ? pickerWords.desksAfter : pickerWords.desks}</h2>
      <div className="mt-3 grid gap-4">{panels.slice(0, shownWhole)}</div>
      {others.length > 0 && (
        <details className="desk-others mt-4">
          <summary className="unfold">{pickerWords.others(others.length)}</summary>
          <div className="mt-2 grid gap-4">{others}</div>
        </details>
      )}
    </section>
  );
}
