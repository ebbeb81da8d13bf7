import { answersOf, type Question, type QuestionWords, unsure } from '#lib/flows/client.ts';
import { ErrorSummary } from './error-summary.tsx';
import type { FlowPlace } from './flow-place.ts';
import { flowWords } from './words.ts';

interface Props {
  id: string;
  question: Question;
  words: QuestionWords;
  place: FlowPlace;
  /** How many questions may still come, this one included. */
  left: number;
}

/** One question as a plain GET form: each reply becomes a parameter, so that it works without script. */
export function QuestionForm({ id, question, words, place, left }: Props) {
  const error = errorOf(question, place);
  const typed = place.given.get(id)?.at(-1) ?? '';
  return (
    <form action={`${place.flow.path}/${id}`} method="get" data-flow-form noValidate={error !== undefined}>
      {error !== undefined && <ErrorSummary text={error} field={fieldId(id, question)} />}
      <fieldset aria-describedby={describedBy(id, words, error)}>
        <legend className="w-full">
          <h1 tabIndex={-1} data-flow-heading>
            {words.ask}
          </h1>
        </legend>
        {words.hint !== undefined && (
          <p id={`${id}-hint`} className="mt-3 text-soft">
            {words.hint}
          </p>
        )}
        {words.help !== undefined && (
          <p>
            <a href={words.help.to} className="inline-flex min-h-11 items-center text-small">
              {words.help.label}
            </a>
          </p>
        )}
        {error !== undefined && (
          <p id={`${id}-error`} className="mt-3 border-s-4 border-lose ps-3 font-bold text-lose">
            {error}
          </p>
        )}
        <div className="mt-5">
          {question.kind === 'yen' || question.kind === 'day' ? (
            <TypedReply
              id={id}
              kind={question.kind}
              typed={typed === unsure ? '' : typed}
              hasError={error !== undefined}
            />
          ) : (
            <Choices id={id} question={question} words={words} chosen={place.given.get(id) ?? []} />
          )}
        </div>
      </fieldset>
      {[...place.carried].map(([name, texts]) =>
        name === id
          ? null
          : texts.map((text) => <input key={`${name}=${text}`} type="hidden" name={name} value={text} />),
      )}
      <input type="hidden" name="sent" value={id} />
      <div className="mt-6 grid gap-3">
        <button type="submit" className="button w-full">
          {flowWords.next}
        </button>
        {(question.kind === 'yen' || question.kind === 'day') && (
          <button type="submit" name={id} value={unsure} className="button button-plain w-full" formNoValidate>
            {words.answers[unsure]?.label}
          </button>
        )}
      </div>
      <p className="mt-3 text-center text-small text-soft">{flowWords.left(left)}</p>
    </form>
  );
}

/** What is wrong with what was sent off, in a sentence that says what to do. */
export function errorOf(question: Question, { position, isSent }: FlowPlace): string | undefined {
  if (position.at !== 'question') return undefined;
  if (position.fault !== undefined) return flowWords.faults[position.fault.fault];
  if (!isSent) return undefined;
  if (question.kind === 'several') return flowWords.faults.nothingSeveral;
  return question.kind === 'one' ? flowWords.faults.nothing : flowWords.faults.nothingTyped;
}

function describedBy(id: string, { hint }: QuestionWords, error: string | undefined): string | undefined {
  const ids = [hint === undefined ? [] : [`${id}-hint`], error === undefined ? [] : [`${id}-error`]].flat();
  return ids.length === 0 ? undefined : ids.join(' ');
}

function fieldId(id: string, question: Question): string {
  return question.kind === 'yen' || question.kind === 'day' ? id : `${id}-${answersOf(question)[0]}`;
}

interface ChoicesProps {
  id: string;
  question: Extract<Question, { kind: 'one' | 'several' }>;
  words: QuestionWords;
  chosen: readonly string[];
}

function Choices({ id, question, words, chosen }: ChoicesProps) {
  const isOne = question.kind === 'one';
  return (
    <>
      {!isOne && <p className="mb-3 text-small text-soft">{flowWords.severalHint}</p>}
      <div className="grid gap-3">
        {answersOf(question).map((answer) => {
          const { label, hint } = words.answers[answer] ?? { label: answer };
          return (
            <label key={answer} className="choice">
              <input
                id={`${id}-${answer}`}
                type={isOne ? 'radio' : 'checkbox'}
                name={id}
                value={answer}
                defaultChecked={chosen.includes(answer)}
                required={isOne}
              />
              <span>
                <b className="block leading-[1.5]">{label}</b>
                {hint !== undefined && <span className="block text-small text-soft">{hint}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </>
  );
}

interface TypedProps {
  id: string;
  kind: 'yen' | 'day';
  typed: string;
  hasError: boolean;
}

function TypedReply({ id, kind, typed, hasError }: TypedProps) {
  const note = `${id}-note`;
  return (
    <>
      <label htmlFor={id} className="block text-small text-soft">
        {kind === 'yen' ? flowWords.yenField : flowWords.dayField}
      </label>
      <input
        id={id}
        name={id}
        type={kind === 'yen' ? 'text' : 'date'}
        inputMode={kind === 'yen' ? 'numeric' : undefined}
        autoComplete="off"
        defaultValue={typed}
        className="field"
        aria-describedby={note}
        aria-invalid={hasError || undefined}
      />
      <p id={note} className="mt-2 text-small text-soft">
        {kind === 'yen' ? flowWords.yenHint : flowWords.dayHint}
      </p>
    </>
  );
}
