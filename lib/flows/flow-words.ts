import { sitePath, strictRecord, textLine } from '#lib/content/index.ts';
import { answersOf, type Question } from './question.ts';

const answerSchema = strictRecord(
  {
    /** What the reader chooses. Example: `お急ぎ便・当日お急ぎ便`. */
    label: textLine('label に、選ぶ答えの言葉を書いてください。'),
    /** A hint for choosing, in small print. */
    hint: textLine('hint に、選ぶ助けになる1文を書いてください。').optional(),
    /** The heading above this answer and those after it, in a long list. Example: `お金のこと`. */
    group: textLine('group に、この答えから始まるまとまりの名前を書いてください。')
      .describe('長い一覧で、この答えから始まるまとまりの見出し。')
      .optional(),
  },
  '答えごとに label を書いてください。',
);

function questionSchema(question: Question) {
  return strictRecord(
    {
      /** The question, as a clerk would ask it. Example: `どの配送方法を選んでいますか。`. */
      ask: textLine('ask に質問を書いてください（例：どの配送方法を選んでいますか。）。'),
      /** The name of the reply in the list of replies. Example: `配送方法`. */
      short: textLine('short に、答えの一覧で使う短い名前を書いてください（例：配送方法）。'),
      /** What one needs to know to answer. */
      hint: textLine('hint に、答える助けになる1文を書いてください。').optional(),
      /** Where to find the answer. Example: `{ to: /guides/deadline/when#count, label: 数え方の例 }`. */
      help: strictRecord({
        to: sitePath('to には /guides/deadline/when の形の住所を書いてください。'),
        label: textLine('label に、リンクの言葉を書いてください。'),
      })
        .describe('答えを調べられるページ。')
        .optional(),
      /** The texts of each answer, by its name in URLs. */
      answers: strictRecord(
        Object.fromEntries(answersOf(question).map((answer) => [answer, answerSchema.describe('この答えの言葉。')])),
        `answers に ${answersOf(question).join(' / ')} の言葉を書いてください。`,
      ).describe('住所に使う名前ごとの、答えの言葉。'),
    },
    '質問ごとに ask・short・answers を書いてください。',
  );
}

/** The texts of a flow, `content/flows/<flow>.yaml`: of exactly its questions and answers. */
export function flowWordsSchema(questions: Readonly<Record<string, Question>>) {
  return strictRecord({
    /** The title of the whole flow. Example: `コンビニ払いの案内`. */
    title: textLine('title に、流れ全体の題を書いてください。'),
    /** Who the flow helps, in one or two sentences. */
    lead: textLine('lead に、だれの役に立つかを1〜2文で書いてください。'),
    questions: strictRecord(
      Object.fromEntries(
        Object.entries(questions).map(([id, question]) => [id, questionSchema(question).describe('この質問の言葉。')]),
      ),
      'questions に、質問ごとの言葉を書いてください。',
    ).describe('住所に使う名前ごとの、質問の言葉。'),
  });
}

/** The texts of an answer. */
export interface AnswerWords {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The heading above this answer and those after it. */
  readonly group?: string | undefined;
}

/** The texts of a question. */
export interface QuestionWords {
  readonly ask: string;
  readonly short: string;
  readonly hint?: string | undefined;
  readonly help?: { readonly to: string; readonly label: string } | undefined;
  readonly answers: Readonly<Record<string, AnswerWords>>;
}

/** The texts of a flow. */
export interface FlowWords {
  readonly title: string;
  readonly lead: string;
  readonly questions: Readonly<Record<string, QuestionWords>>;
}
