import type { When } from './condition.ts';
import type { DayQuestion, OneQuestion, Question, SeveralQuestion, YenQuestion } from './question.ts';

/** A way on from a question. The first whose condition holds is taken; the last of a question has none. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly when?: When;
}

/** An outcome that is shown within another when its condition holds. */
export interface Part {
  readonly part: string;
  readonly when: When;
}

/** A decision flow: questions, the ways between them and the outcomes that they end at. All of it is data. */
export interface Flow {
  /** What its addresses begin with. Example: `/pay`. */
  readonly path: string;
  readonly start: string;
  readonly questions: ReadonlyMap<string, Question>;
  readonly outcomes: readonly string[];
  /** The ways on from each question, in the order in which they are tried. */
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
  /** What an outcome gathers, in the order in which it is shown. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
}

type Questions = Readonly<Record<string, Question>>;

type AnswerOf<Q extends Question> =
  Q extends OneQuestion<infer Answer> ? Answer : Q extends SeveralQuestion<infer Answer> ? Answer : 'unsure';

type TestOf<Q extends Question> =
  | AnswerOf<Q>
  | readonly AnswerOf<Q>[]
  | (Q extends YenQuestion ? { readonly over: number } : never)
  | (Q extends DayQuestion ? { readonly daysAgoOver: number } : never);

type ConditionOf<Q extends Questions> = { readonly [Name in keyof Q]?: TestOf<Q[Name]> };

/** All of a condition must hold; of several conditions, any. */
type WhenOf<Q extends Questions> = ConditionOf<Q> | readonly ConditionOf<Q>[];

type NodeOf<Q extends Questions, Outcome extends string> = (keyof Q & string) | Outcome;

/** Where a question leads: always to one node, by answer, or to the first node whose condition holds. */
type NextOf<Q extends Questions, Outcome extends string, Name extends keyof Q> =
  | NodeOf<Q, Outcome>
  | (Q[Name] extends OneQuestion<infer Answer> ? { readonly [Each in Answer]: NodeOf<Q, Outcome> } : never)
  | readonly [...{ readonly when: WhenOf<Q>; readonly to: NodeOf<Q, Outcome> }[], NodeOf<Q, Outcome>];

interface Spec<Q extends Questions, Outcome extends string> {
  readonly path: string;
  readonly questions: Q;
  readonly outcomes: readonly Outcome[];
  readonly start: NoInfer<keyof Q & string>;
  readonly next: { readonly [Name in keyof NoInfer<Q>]: NextOf<NoInfer<Q>, NoInfer<Outcome>, Name> };
  /** The outcomes that are shown within another, each when its condition holds. */
  readonly gathers?: {
    readonly [Name in NoInfer<Outcome>]?: readonly {
      readonly part: NoInfer<Outcome>;
      readonly when: WhenOf<NoInfer<Q>>;
    }[];
  };
}

/** A flow from its parts. An edge to a node that is not there, or on an answer that is not asked, does not compile. */
export function defineFlow<const Q extends Questions, const Outcome extends string>(spec: Spec<Q, Outcome>): Flow {
  const next: Readonly<Record<string, Next>> = spec.next;
  return {
    path: spec.path,
    start: spec.start,
    questions: new Map(Object.entries(spec.questions)),
    outcomes: spec.outcomes,
    edges: new Map(Object.entries(next).map(([from, way]) => [from, edgesOf(from, way)])),
    parts: new Map(
      Object.entries<readonly Part[] | undefined>(spec.gathers ?? {}).map(([id, parts]) => [id, parts ?? []]),
    ),
  };
}

type Next =
  | string
  | Readonly<Record<string, string>>
  | readonly (string | { readonly when: When; readonly to: string })[];

function edgesOf(from: string, next: Next): Edge[] {
  if (typeof next === 'string') return [{ from, to: next }];
  if (isList(next)) return next.map((way) => (typeof way === 'string' ? { from, to: way } : { from, ...way }));
  return Object.entries(next).map(([answer, to]) => ({ from, to, when: { [from]: answer } }));
}

function isList<Item>(value: Readonly<Record<string, string>> | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}
