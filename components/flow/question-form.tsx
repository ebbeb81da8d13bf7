import { answersOf, type Question, type QuestionWords, type SeveralQuestion, unsure } from '#lib/flows/client.ts';
import { isDay } from '#lib/ja/client.ts';
import type { FlowView } from './flow-view.ts';
import { flowWords } from './words.ts';

interface Props {
  id: string;
  question: Exclude<Question, { kind: 'one' }>;
  words: QuestionWords;
  view: FlowView;
}

/** A question that needs typing or several choices, as a plain GET form that works without script. */
export function QuestionForm({ id, question, words, view }: Props) {
  const error = errorOf(question, view);
  return (
    <form action={`${view.flow.path}/${id}`} method="get" data-flow-form>
      {error !== undefined && (
        <p id={`${id}-error`} className="mb-4 border-s-4 border-lose ps-3 font-bold text-lose">
          {error}
        </p>
      )}
      {question.kind === 'several' ? (
        <Choices
          id={id}
          question={question}
          words={words}
          chosen={view.given.get(id) ?? []}
          hasError={error !== undefined}
        />
      ) : (
        <TypedReply id={id} kind={question.kind} typed={typedText(id, question, view)} hasError={error !== undefined} />
      )}
      {[...view.carried].map(([name, texts]) =>
        name === id
          ? null
          : texts.map((text) => <input key={`${name}=${text}`} type="hidden" name={name} value={text} />),
      )}
      <input type="hidden" name="sent" value={id} />
      <div className="mt-6 grid gap-3">
        <button type="submit" className="button button-wide">
          {flowWords.next}
        </button>
        {question.kind !== 'several' && (
          <button type="submit" name={id} value={unsure} className="button button-plain button-wide" formNoValidate>
            {words.answers[unsure]?.label}
          </button>
        )}
      </div>
    </form>
  );
}

/** What is wrong with the submitted reply, as a sentence that says what to do. */
export function errorOf(question: Question, { position, isSent }: FlowView): string | undefined {
  if (position.at !== 'question') return undefined;
  if (position.fault !== undefined) return flowWords.faults[position.fault.fault];
  if (!isSent || question.kind === 'one') return undefined;
  return question.kind === 'several' ? flowWords.faults.nothingSeveral : flowWords.faults.nothingTyped;
}

/** The id of the field that the error summary links to. */
export function fieldId(id: string, question: Question): string {
  return question.kind === 'yen' || question.kind === 'day' ? id : `${id}-${answersOf(question)[0]}`;
}

// A date field can only show a valid date.
function typedText(id: string, { kind }: Question, { position, given }: FlowView): string {
  const fault = position.at === 'question' ? position.fault : undefined;
  const text = fault?.text ?? given.get(id)?.at(-1) ?? '';
  return text === unsure || (kind === 'day' && !isDay(text)) ? '' : text;
}

interface ChoicesProps {
  id: string;
  question: SeveralQuestion;
  words: QuestionWords;
  chosen: readonly string[];
  hasError: boolean;
}

function Choices({ id, question, words, chosen, hasError }: ChoicesProps) {
  return (
    <fieldset aria-describedby={hasError ? `${id}-error` : undefined}>
      <legend className="mb-3 text-small text-soft">{flowWords.severalHint}</legend>
      <div className="grid gap-3">
        {answersOf(question).map((answer) => {
          const { label, hint } = words.answers[answer] ?? { label: answer };
          return (
            <label key={answer} className="choice">
              <input
                id={`${id}-${answer}`}
                type="checkbox"
                name={id}
                value={answer}
                defaultChecked={chosen.includes(answer)}
              />
              <span>
                <b className="block leading-[1.5]">{label}</b>
                {hint !== undefined && <span className="block text-small text-soft">{hint}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
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
        aria-describedby={hasError ? `${id}-error ${note}` : note}
        aria-invalid={hasError || undefined}
      />
      <p id={note} className="mt-2 text-small text-soft">
        {kind === 'yen' ? flowWords.yenHint : flowWords.dayHint}
      </p>
    </>
  );
}
