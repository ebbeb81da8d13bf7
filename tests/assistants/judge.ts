import type { Question } from './questions.ts';
import type { ReadText } from './reader.ts';

/** Something that an assistant would say and must not. */
export interface Forbidden {
  /** Whether it contradicts what is safe for the asker, or is for other people than the asker. */
  readonly kind: 'unsafe' | 'for-others';
  readonly page?: string;
  /** What the text says. */
  readonly said: string;
}

/** What became of one question. */
export interface Verdict {
  readonly question: Question;
  /** The facts that no text held. */
  readonly missed: readonly string[];
  readonly forbidden: readonly Forbidden[];
  readonly pages: readonly string[];
}

/** Judges what an assistant has read for a question. `fewOf` tells for which few readers a page is, if not for all. */
export function judgeReading(
  question: Question,
  texts: readonly ReadText[],
  fewOf: (page: string) => string | undefined,
): Verdict {
  const missed = question.must.filter(({ says }) => !texts.some(({ text }) => says.test(text)));
  const unsafe = texts.flatMap(({ page, text }): Forbidden[] =>
    statements(text).flatMap((said) =>
      question.mustNot.some(({ says }) => says.test(said))
        ? [{ kind: 'unsafe', said, ...(page !== undefined && { page }) }]
        : [],
    ),
  );
  const pages = texts.flatMap(({ page }) => (page === undefined ? [] : [page]));
  const others = pages.filter((page) => (fewOf(page) ?? question.audience) !== question.audience);
  return {
    question,
    missed: missed.map(({ fact }) => fact),
    forbidden: [...unsafe, ...others.map((page): Forbidden => ({ kind: 'for-others', page, said: page }))],
    pages,
  };
}

// The title of a question says nothing yet: 「…に移せますか。」 is no statement that it can be moved.
function statements(text: string): string[] {
  return (text.match(/[^。\n]+。?/g) ?? []).filter((sentence) => !/か。?$/.test(sentence));
}

/** What some verdicts have in common. */
export interface AssistantFigures {
  readonly asked: number;
  /** Questions all of whose facts were reached. */
  readonly reached: number;
  readonly unsafe: number;
  readonly forOthers: number;
}

/** The figures of some verdicts. */
export function assistantFigures(verdicts: readonly Verdict[]): AssistantFigures {
  const count = (wanted: Forbidden['kind']) =>
    verdicts.reduce((sum, { forbidden }) => sum + forbidden.filter(({ kind }) => kind === wanted).length, 0);
  return {
    asked: verdicts.length,
    reached: verdicts.filter(({ missed }) => missed.length === 0).length,
    unsafe: count('unsafe'),
    forOthers: count('for-others'),
  };
}
