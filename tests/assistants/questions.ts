import { z } from 'zod';
import { type AuthorProblem, formatProblem, type Place, parseYaml, type Report } from '#lib/content/index.ts';

const line = (name: string, meaning: string) =>
  z
    .string({ error: `${name} に、${meaning}を1行で書いてください。` })
    .min(1, `${name} に、${meaning}を1行で書いてください。`);

const sayingFix = 'says に、写しの文に当たる正規表現を書いてください。かっこの対応なども確かめてください。';
const sayingSchema = z.strictObject({
  /** The fact of the ledger that the words state, or contradict. */
  fact: z
    .string({ error: 'fact に、台帳の事実の id を konbini.deadline の形で書いてください。' })
    .regex(/^[a-z]+\.[a-z0-9-]+$/, 'fact は konbini.deadline の形で書いてください。'),
  /** A regular expression for the words, as they stand in the copies without marks of Markdown. */
  says: z.string({ error: sayingFix }).refine(isPattern, { error: sayingFix }),
});

/** Whose questions these are; facts for fewer than all buyers must not be told to a buyer. */
const audiences = ['buyer', 'prime', 'seller', 'business'] as const;

const questionSchema = z.strictObject({
  id: z
    .string({ error: 'id に、名前を deadline-days の形で書いてください。' })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id は deadline-days の形（小文字・数字・ハイフン）で書いてください。'),
  /** Blind: written from the wordings of public pages, without sight of the site. */
  half: z.enum(['blind', 'seen'], { error: 'half は blind か seen です。' }),
  audience: z.enum(audiences, { error: `audience は ${audiences.join(' / ')} のどれかです。` }).default('buyer'),
  ask: line('ask', '人が聞くとおりの言葉'),
  /** Where a blind question comes from. */
  wording: line('wording', '言葉の出どころ').optional(),
  mustSay: line('mustSay', '答えが言うべきこと'),
  mustNotSay: line('mustNotSay', '答えが言ってはならないこと'),
  must: z
    .array(sayingSchema, { error: 'must に、答えにいる事実を並べてください。' })
    .min(1, 'must に、答えにいる事実を1つは書いてください。'),
  mustNot: z
    .array(sayingSchema, { error: 'mustNot に、言ってはならないことを並べてください。' })
    .min(1, 'mustNot に、言ってはならないことを1つは書いてください。'),
});

/** Words that an answer must or must not hold, and the fact that they are about. */
export interface Saying {
  readonly fact: string;
  readonly says: RegExp;
}

/** A question to an assistant. */
export interface Question {
  readonly id: string;
  readonly half: 'blind' | 'seen';
  readonly audience: (typeof audiences)[number];
  readonly ask: string;
  readonly must: readonly Saying[];
  readonly mustNot: readonly Saying[];
}

/** Reads `tests/assistants/questions.yaml`; throws with all errors. `isFact` tells whether the ledger has an id. */
export function readQuestions(yaml: string, isFact: (id: string) => boolean): readonly Question[] {
  const problems: AuthorProblem[] = [];
  const report: Report = (place, rule, found, fix) => {
    problems.push({ file: 'tests/assistants/questions.yaml', ...place, rule, found, fix });
  };
  const read = parseYaml(yaml, z.array(questionSchema), report) ?? [];
  read.forEach((question, index) => {
    const place = placeOf(yaml, index);
    const isTwice = read.findIndex(({ id }) => id === question.id) < index;
    if (isTwice)
      report(place, 'question-duplicate', `「${question.id}」という id が2つあります。`, '別の名前にしてください。');
    checkQuestion(question, isFact, (rule, found, fix) => report(place, rule, found, fix));
  });
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return read.map(({ id, half, audience, ask, must, mustNot }) => ({
    id,
    half,
    audience,
    ask,
    must: must.map(withPattern),
    mustNot: mustNot.map(withPattern),
  }));
}

function checkQuestion(
  { id, half, wording, must, mustNot }: z.output<typeof questionSchema>,
  isFact: (id: string) => boolean,
  report: (rule: AuthorProblem['rule'], found: string, fix: string) => void,
): void {
  if (half === 'blind' && wording === undefined)
    report('front-matter', `「${id}」に wording がありません。`, '言葉の出どころを書いてください。');
  for (const { fact } of [...must, ...mustNot].filter((saying) => !isFact(saying.fact)))
    report('fact', `「${id}」の事実 ${fact} は台帳にありません。`, 'content/facts の id を書いてください。');
}

function withPattern({ fact, says }: z.output<typeof sayingSchema>): Saying {
  return { fact, says: new RegExp(says, 'u') };
}

/** Where the question of this number begins. */
function placeOf(yaml: string, index: number): Place {
  const starts = yaml.split('\n').flatMap((text, line) => (text.startsWith('- id:') ? [line + 1] : []));
  return { line: starts[index] ?? 1, column: 1 };
}

// A pattern that matches the empty text would match everywhere.
function isPattern(source: string): boolean {
  try {
    return !new RegExp(source, 'u').test('');
  } catch {
    return false;
  }
}
