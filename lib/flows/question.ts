/** One answer out of a few. */
export interface OneQuestion<Answer extends string = string> {
  readonly kind: 'one';
  readonly answers: readonly Answer[];
}

/** Any number of answers; those of `alone` (none of these, not sure) shut out all others. */
export interface SeveralQuestion<Answer extends string = string> {
  readonly kind: 'several';
  readonly answers: readonly Answer[];
  readonly alone: readonly Answer[];
}

/** A sum in yen, or not sure. */
export interface YenQuestion {
  readonly kind: 'yen';
}

/** A day in Japan that is not to come, or not sure. */
export interface DayQuestion {
  readonly kind: 'day';
}

/** What is asked of a reader. The words are in `content/flows`. */
export type Question = OneQuestion | SeveralQuestion | YenQuestion | DayQuestion;

/** The answer of those who cannot tell; questions for a sum or a day always take it. */
export const unsure = 'unsure';

/** A question with one answer out of these. */
export function one<const Answer extends string>(...answers: readonly Answer[]): OneQuestion<Answer> {
  return { kind: 'one', answers };
}

/** A question with any of these answers, or one of `alone` by itself. */
export function several<const Answer extends string, const Alone extends string>(
  answers: readonly Answer[],
  alone: readonly Alone[],
): SeveralQuestion<Answer | Alone> {
  return { kind: 'several', answers, alone };
}

/** A question for a sum in yen. */
export const yen: YenQuestion = { kind: 'yen' };

/** A question for a day in Japan. */
export const day: DayQuestion = { kind: 'day' };

/** Every answer that can be named in an address, in the order in which it is shown. */
export function answersOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'one':
      return question.answers;
    case 'several':
      return [...question.answers, ...question.alone];
    default:
      return [unsure];
  }
}

/** Whether what is typed there stays on the device as soon as there is script. */
export function isPrivate(question: Question): boolean {
  return question.kind === 'yen' || question.kind === 'day';
}
