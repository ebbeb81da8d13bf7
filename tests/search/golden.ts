import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type AuthorProblem, formatProblem, parseYaml } from '#lib/content/index.ts';

/** The difficulty class of a query; nothing may be found for the last class. */
export const queryClasses = [
  'kanji',
  'mixed',
  'hiragana',
  'katakana',
  'width',
  'romaji',
  'abbreviation',
  'synonym',
  'okurigana',
  'typo',
  'ime-prefix',
  'question',
  'digits',
  'nonsense',
] as const;

export type QueryClass = (typeof queryClasses)[number];

/** How well a target answers: 3 answers it, 2 in large part or one tap away, 1 is about the same thing. */
type Grade = 1 | 2 | 3;

const target = z
  .string()
  .regex(
    /^\/[a-z]+(?:\/[a-z0-9.-]+)+(?:#[a-z0-9-]+)?$/,
    '行き先は /guides/deadline/when か /guides/deadline/when#count の形で書いてください。',
  );
const targets = z.array(target).min(1, '行き先を1つは書くか、この段を消してください。').optional();

const needSchema = z.strictObject({
  /** What the reader wants to know, in a line: 「いつまでに払えばよいか」. */
  about: z.string({ error: 'about に、読む人が知りたいことを1行で書いてください。' }).min(1),
  /** Pages and sections that answer it. */
  3: targets,
  /** Pages and sections that answer most of it, or are one tap away from the answer. */
  2: targets,
  /** Pages and sections about the same thing. */
  1: targets,
});

const text = z.string({ error: 'q に、打たれるとおりの言葉を書いてください。' }).min(1);
const held = z.literal(true, { error: 'held は true と書くか、消してください。' }).optional();
const fresh = z.literal(true, { error: 'fresh は true と書くか、消してください。' }).optional();
const querySchema = z.strictObject({
  /** The words exactly as they are typed. */
  q: text,
  /** The need that they express: a name under `needs`. */
  need: z.string({ error: 'need に、needs にある名前を書いてください。' }),
  /** Held: nobody tunes on it. */
  held,
  /** Fresh: written after the others. Nobody tunes on it, and no gate or report names it. */
  fresh,
});
const nonsenseSchema = z.strictObject({ q: text, held, fresh });

const withNeed = z.array(querySchema);
const goldenSchema = z.strictObject({
  needs: z.record(z.string(), needSchema),
  queries: z.strictObject({
    kanji: withNeed,
    mixed: withNeed,
    hiragana: withNeed,
    katakana: withNeed,
    width: withNeed,
    romaji: withNeed,
    abbreviation: withNeed,
    synonym: withNeed,
    okurigana: withNeed,
    typo: withNeed,
    'ime-prefix': withNeed,
    question: withNeed,
    digits: withNeed,
    nonsense: z.array(nonsenseSchema),
  }),
});

/** A query with its accepted answers. */
export interface GoldenQuery {
  readonly text: string;
  readonly class: QueryClass;
  readonly isHeld: boolean;
  /** Written later by somebody who knew neither the other queries nor the engine; never held as well. */
  readonly isFresh: boolean;
  /** The need's name; queries of one need share their grades. Absent for nonsense. */
  readonly need?: string;
  /** The grades of the targets: pages, and sections as `page#anchor`. Empty for nonsense. */
  readonly grades: ReadonlyMap<string, Grade>;
}

/** Reads the labels from YAML; throws with all errors. */
export function readGolden(yaml: string, file = 'tests/search/golden.yaml'): readonly GoldenQuery[] {
  const problems: AuthorProblem[] = [];
  const golden = parseYaml(yaml, goldenSchema, (place, rule, found, fix) => {
    problems.push({ file, ...place, rule, found, fix });
  });
  if (golden === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  const needs = new Map(Object.entries(golden.needs).map(([name, need]) => [name, gradesOf(name, need)]));
  return queryClasses.flatMap((name) =>
    golden.queries[name].map((query) => {
      const { q, held: isHeld = false, fresh: isFresh = false } = query;
      const asked = { text: q, class: name, isHeld, isFresh };
      if (!('need' in query)) return { ...asked, grades: new Map() };
      const grades = needs.get(query.need);
      if (grades === undefined) throw new Error(`「${q}」の need「${query.need}」は needs にありません。`);
      return { ...asked, need: query.need, grades };
    }),
  );
}

function gradesOf(name: string, need: z.output<typeof needSchema>): ReadonlyMap<string, Grade> {
  const grades = new Map<string, Grade>();
  for (const grade of [3, 2, 1] as const) {
    for (const each of need[grade] ?? []) {
      if (grades.has(each)) throw new Error(`「${name}」に ${each} が2回あります。どちらかを消してください。`);
      grades.set(each, grade);
    }
  }
  return grades;
}

/** The held quarter of a class: the texts with the lowest hashes, so that nobody chooses them. */
export function heldTexts(texts: readonly string[]): ReadonlySet<string> {
  const hash = (each: string) => createHash('sha256').update(each).digest('hex');
  const inOrder = [...texts].sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
  return new Set(inOrder.slice(0, Math.round(texts.length / 4)));
}
