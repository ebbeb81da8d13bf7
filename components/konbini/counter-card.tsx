import { words } from '#components/words.ts';
import { isChain, type Konbini, type PaymentFigures } from '#lib/konbini/index.ts';
import { CardFields } from './card-fields.tsx';
import { CardFoot } from './card-foot.tsx';
import { CardPaper } from './card-paper.tsx';
import { CardSteps } from './card-steps.tsx';
import { CardTiles } from './card-tiles.tsx';
import { cardWords } from './card-words.ts';
import { ClerkView } from './clerk-view.tsx';
import { StrangerWarning } from './stranger-warning.tsx';

interface Props {
  konbini: Konbini;
  /** All chains, because payments at other chains are kept in the same list. */
  stores: readonly Pick<Konbini, 'id' | 'name' | 'path'>[];
  figures: PaymentFigures;
  /** What to know of numbers from other people; the reading of a fact. */
  warning: string;
  /** The address of the card's script. */
  script: string;
}

/** The most digits that fit on one line of a narrow phone at full size. */
const longestLine = 12;

/**
 * The button that opens the counter card, and the card: one step at a time, full screen, for the moment at the
 * machine. Its steps are copies of the procedures of the same page. Without script, and in browsers without dialogs,
 * nothing of it shows.
 */
export function CounterCard({ konbini, stores, figures, warning, script }: Props) {
  const { name, counter, number } = konbini;
  const wanted = isChain(konbini.id) ? figures.digits[konbini.id] : undefined;
  if (wanted === undefined) return null;
  const id = `card-${konbini.id}`;
  const code = counter.at === 'terminal' ? counter.confirmationCode : undefined;
  const title = `${name}・${counter.at === 'terminal' ? counter.terminal : words.register}`;
  const numberName = `${number.name}（${cardWords.digits(wanted.digits)}）`;
  return (
    <>
      <StrangerWarning text={warning} />
      <div className="needs-dialogs no-print mb-5 sm:mb-8">
        <button
          type="button"
          className="button card-opener"
          aria-haspopup="dialog"
          aria-controls={id}
          data-card-script={script}
          data-missing={cardWords.missing}
        >
          {cardWords.open}
        </button>
        <p className="mt-2 text-small text-soft">{cardWords.about}</p>
        <p className="text-small text-lose" role="status" />
      </div>
      <dialog
        id={id}
        className="counter-card"
        aria-labelledby={`${id}-title`}
        data-chain={konbini.id}
        data-store={name}
        data-long={wanted.digits > longestLine || undefined}
        data-digits={[wanted.digits, ...wanted.elsewhere].join(' ')}
        data-days={`${figures.deadline.safeDays} ${figures.deadline.longestDays}`}
      >
        <header className="card-bar">
          <h2 id={`${id}-title`} data-part="heading" tabIndex={-1}>
            {title}
          </h2>
          <button type="button" className="button button-plain" data-part="close">
            {cardWords.close}
          </button>
          <p className="card-due" data-part="has-due" hidden>
            <span className="sr-only">{cardWords.due}：</span>
            <span data-part="show-due" />
          </p>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
        <section className="card-main" data-part="main" tabIndex={0} aria-label={cardWords.content}>
          <CardFields numberName={numberName} stores={stores} warning={warning} />
          <CardSteps />
          <CardTiles numberName={numberName} code={code} />
          <ClerkView konbini={konbini} />
        </section>
        <CardFoot konbini={konbini} />
        <CardPaper title={title} numberName={numberName} digits={wanted.digits} code={code} />
      </dialog>
    </>
  );
}
