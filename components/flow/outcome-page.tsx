import { Phrases } from '#components/phrases.tsx';
import { entries, type FlowWords } from '#lib/flows/client.ts';
import { DeadlinePanel } from './deadline-panel.tsx';
import type { OutcomeContent, PayContent } from './flow-content.ts';
import type { FlowView } from './flow-view.ts';
import { OutcomeContents } from './outcome-contents.tsx';
import { ReplySide, ReplyTrail } from './reply-trail.tsx';
import { RoadStrip } from './road-strip.tsx';
import { SplitPanel } from './split-panel.tsx';
import { stepAddress } from './step-address.ts';
import { StepByStep } from './step-by-step.tsx';
import { stepTrees } from './step-trees.ts';
import { Trees } from './tree.tsx';
import { flowWords } from './words.ts';

interface Props {
  content: PayContent;
  outcome: OutcomeContent;
  view: FlowView;
}

/** An outcome: what to do now, with computed sums and days, and what to do next. */
export function OutcomePage({ content, outcome, view }: Props) {
  const { position } = view;
  const parts = position.at === 'outcome' ? position.parts : [];
  // Whoever stands at the machine sees its buttons before everything else.
  const isAtCounter = outcome.panel === 'counter';
  const side = <Side outcome={outcome} content={content} view={view} />;
  return (
    // The search links to this anchor, as on article pages.
    <article id="answer" className="flow-columns">
      <ReplyTrail words={content.words} view={view} hasSide />
      <header>
        {/* Whoever comes from a search has chosen nothing, and must see for which case this is. */}
        {position.trail.length === 0 && outcome.chosen !== undefined && (
          <p className="text-small text-soft">{outcome.chosen}</p>
        )}
        <h1 tabIndex={-1} data-flow-heading className={outcome.isUrgent ? 'text-split' : undefined}>
          <Phrases text={outcome.title} />
        </h1>
        <p className="answer mt-4">{outcome.answer}</p>
      </header>
      {!isAtCounter && <RoadStrip view={view} />}
      {outcome.first !== undefined && (
        <div className="outcome-main">
          <Trees trees={outcome.first} />
        </div>
      )}
      {!isAtCounter && side}
      <Panel outcome={outcome} content={content} view={view} />
      <Steps outcome={outcome} view={view} />
      {isAtCounter && side}
      {parts.length > 0 && <Parts parts={parts} content={content} view={view} />}
      <NextSteps outcome={outcome} />
      <Ways outcome={outcome} />
      <Trees trees={outcome.end} />
      {!outcome.isForAmazon && (
        <p className="no-print mt-8">
          <a href={outcome.message} className="inline-flex min-h-11 items-center">
            {flowWords.message}
          </a>
        </p>
      )}
      <p className="no-print mt-8">
        <a href={view.flow.path} className="inline-flex min-h-11 items-center" data-flow-restart>
          {flowWords.startAgain}
        </a>
      </p>
    </article>
  );
}

/** What is computed or listed besides the text. */
function Panel({ content, outcome, view }: Props) {
  if (outcome.panel === 'split') return <SplitPanel content={content} view={view} />;
  if (outcome.panel === 'deadline') return <DeadlinePanel content={content} view={view} />;
  return outcome.panel === 'stages' ? <Stages words={content.words} view={view} /> : null;
}

/** The text with its steps: all of them, or one by itself. */
function Steps({ outcome, view }: Omit<Props, 'content'>) {
  const steps = stepTrees(outcome.main);
  if (view.step !== undefined && steps.length > 0) return <StepByStep steps={steps} step={view.step} view={view} />;
  return (
    <>
      {steps.length > 2 && (
        <p className="no-print mt-4">
          <a href={stepAddress(view, 1)} className="button button-plain">
            {flowWords.oneByOne}
          </a>
        </p>
      )}
      <div className="outcome-main">
        <Trees trees={outcome.main} />
      </div>
    </>
  );
}

/** What helps beside the text: the number card, and on a wide screen the replies so far and what stands further down. */
function Side({ outcome, content, view }: Props) {
  return (
    <div className="flow-side">
      {outcome.side !== undefined && (
        <div className="mt-6 lg:mt-0">
          <Trees trees={outcome.side} />
        </div>
      )}
      <ReplySide words={content.words} view={view} />
      {outcome.panel === 'counter' && <RoadStrip view={view} />}
      {view.step === undefined && <OutcomeContents outcome={outcome} />}
    </div>
  );
}

/** Every obstacle that was found, with its cause and what to change. */
function Parts({ parts, content, view }: { parts: readonly string[]; content: PayContent; view: FlowView }) {
  return (
    <section aria-labelledby="parts" className="mt-6">
      <h2 id="parts">{flowWords.found(parts.length)}</h2>
      <ol className="mt-4 grid gap-8">
        {parts.map((id) => {
          const part = content.outcomes[id];
          if (part === undefined) return null;
          return (
            <li key={id} className="found" id={id}>
              <h3>
                <Phrases text={part.title} />
              </h3>
              <p className="mt-2">{part.answer}</p>
              {part.panel === 'split' && <SplitPanel content={content} view={view} />}
              <details>
                <summary className="unfold">{flowWords.howTo}</summary>
                <div className="outcome-main">
                  <Trees trees={part.main} prefix={`${id}-`} />
                </div>
              </details>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Stages({ words, view: { flow, address } }: { words: FlowWords; view: FlowView }) {
  return (
    <nav aria-label={flowWords.stages} className="mt-6">
      <ol className="link-rows">
        {entries(flow).map(({ answer, to }) => (
          <li key={to}>
            <a href={address(to, new Map([[flow.start, [answer]]]))}>
              {words.questions[flow.start]?.answers[answer]?.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function NextSteps({ outcome }: { outcome: OutcomeContent }) {
  return (
    <nav aria-labelledby="next-steps" className="no-print mt-12">
      <h2 id="next-steps" className="text-part">
        {flowWords.nextSteps}
      </h2>
      <ul className="mt-3 grid gap-3">
        {outcome.next.map(({ href, label }, index) => (
          <li key={href}>
            <a href={href} className={index === 0 ? 'button button-wide' : 'button button-plain button-wide'}>
              {label}
            </a>
          </li>
        ))}
        {outcome.isForAmazon && (
          <li>
            <a href={outcome.message} className="button button-plain button-wide">
              {flowWords.message}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Ways({ outcome }: { outcome: OutcomeContent }) {
  return (
    <nav aria-labelledby="ways" className="no-print mt-10">
      <h2 id="ways" className="text-part">
        {flowWords.ways}
      </h2>
      <ul className="link-rows mt-3">
        {outcome.ways.map(({ path, title, kind }) => (
          <li key={path}>
            <a href={path}>
              <span>
                <span className="block text-small text-soft">{kind}</span>
                {title}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
