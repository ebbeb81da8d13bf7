/** A question with one answer out of a few. */
export interface OneQuestion<Answer extends string = string> {
  readonly kind: 'one';
  readonly answers: readonly Answer[];
}

/** A question with any number of answers. Those of `alone` (none of these, not sure) cannot be combined with others. */
export interface SeveralQuestion<Answer extends string = string> {
  readonly kind: 'several';
  readonly answers: readonly Answer[];
  readonly alone: readonly Answer[];
}

/** A question for an amount in yen, or not sure. */
export interface YenQuestion {
  readonly kind: 'yen';
}

/** A question for a date in Japan up to today, or not sure. */
export interface DayQuestion {
  readonly kind: 'day';
}

/** A question of a flow. Its texts are in `content/flows`. */
export type Question = OneQuestion | SeveralQuestion | YenQuestion | DayQuestion;

/** The answer "not sure". Questions for an amount or a date always accept it. */
export const unsure = 'unsure';

/** A question with one of these answers. */
export function one<const Answer extends string>(...answers: readonly Answer[]): OneQuestion<Answer> {
  return { kind: 'one', answers };
}

/** A question with any of these answers, or one of `alone`. */
export function several<const Answer extends string, const Alone extends string>(
  answers: readonly Answer[],
  alone: readonly Alone[],
): SeveralQuestion<Answer | Alone> {
  return { kind: 'several', answers, alone };
}

/** A question for an amount in yen. */
export const yen: YenQuestion = { kind: 'yen' };

/** A question for a date in Japan. */
export const day: DayQuestion = { kind: 'day' };

/** Every answer with a name in URLs, in the order in which they are shown. */
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

/** Whether the script keeps the reply on the device. */
export function isPrivate(question: Question): boolean {
  return question.kind === 'yen' || question.kind === 'day';
}
